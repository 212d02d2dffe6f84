package org.csoregistry.event.domain;

import java.time.Instant;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.schema.SchemaContract;

class EngagementEventSchemaTest extends SchemaContract {
    private static final String FULL =
            """
            {"titles": {"en": "Dialogue day"}, "originalLanguage": "en", "type": "dialogue-day", "format": "in-person",
             "status": "postponed", "statusMessage": {"en": "Snow."},
             "start": "2015-10-15T01:00:00Z", "end": "2015-10-15T09:00:00Z", "zone": "Asia/Ulaanbaatar",
             "startDate": "2015-10-15", "endDate": "2015-10-15", "period": "2015-10", "dateNote": "mid-October",
             "venue": {"name": "State Palace", "address": "Sukhbaatar Square", "city": "Ulaanbaatar",
                       "region": "Ulaanbaatar", "country": "MN", "url": "https://meet.example.org/1",
                       "coordinates": {"latitude": 47.92, "longitude": 106.92}},
             "countries": ["MN"],
             "roles": [{"organizationId": "0190a000-0000-7000-8000-000000000004", "name": "Forum",
                        "role": "organizer", "capacity": "presidency"}],
             "projects": [{"title": {"en": "UPR"}, "description": {"en": "Follow-up."}}],
             "attendance": [{"group": "civil-society", "gender": "female", "count": 33, "precision": "exact"}],
             "sessions": [{"title": {"en": "Opening"}, "kind": "plenary", "objective": {"en": "To begin."},
                           "topic": {"en": "Review"}, "startsAt": "2015-10-15T01:00:00.5Z",
                           "groups": [{"title": {"en": "One"}, "topic": {"en": "Health"}, "outcomes": [{"en": "A"}]}],
                           "outcomes": [{"en": "Agreed."}]}],
             "links": [{"type": "prepares", "eventId": "0190a000-0000-7000-9000-000000000004"}],
             "documents": [{"title": "Report", "type": "report", "language": "en", "url": "https://example.org/r.pdf",
                            "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                            "date": "2015-11-01"}],
             "objectives": [{"en": "To talk."}], "outcomes": [{"en": "A letter."}], "themes": ["uncac-13"],
             "description": {"en": "A day."}, "audience": "public"}
            """;
    private static final String BARE =
            """
            {"titles": {"mn": "Яриа"}, "type": "dialogue-day", "status": "planned", "dateNote": "soon",
             "audience": "restricted"}
            """;

    @Override
    protected String resourceType() {
        return EngagementEvent.TYPE;
    }

    @Override
    protected Record full() {
        return view(FULL);
    }

    @Override
    protected Record bare() {
        return view(BARE);
    }

    private static EngagementEventView view(String draft) {
        Instant at = Instant.parse("2026-01-02T03:04:05.000006Z");
        return new EngagementEventView(
                UUID.randomUUID(), 1, at, at, RegistryJson.read(draft, EngagementEventDraft.class));
    }
}
