package org.csoregistry.commitment.letter.domain;

import java.time.Instant;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.schema.SchemaContract;

class LetterOfIntentSchemaTest extends SchemaContract {
    private static final String FULL =
            """
            {"titles": {"en": "Letter"}, "originalLanguage": "en", "status": "terminated",
             "parties": [{"organizationId": "0190a000-0000-7000-8000-000000000004", "name": "Forum",
                          "capacity": "civil-society"}],
             "originEventId": "0190a000-0000-7000-9000-000000000004", "originEventName": "Dialogue day",
             "signedOn": "2015-10-15", "validFrom": "2015-10-15", "validTo": "2020-10-15", "reviewIntervalMonths": 12,
             "clauses": [{"number": "1", "text": {"en": "We meet."}}],
             "documents": [{"title": "Text", "type": "signed-text", "language": "en", "url": "https://example.org/t",
                            "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                            "date": "2015-10-15"}],
             "themes": ["sdg-16.6"], "countries": ["MN"], "supersededBy": "0190a000-0000-7000-a000-000000000002",
             "terminationReason": {"en": "Done."}, "description": {"en": "A letter."}, "audience": "public"}
            """;
    private static final String BARE =
            """
            {"titles": {"en": "Letter"}, "status": "draft", "countries": ["MN"], "audience": "partner"}
            """;

    @Override
    protected String resourceType() {
        return LetterOfIntent.TYPE;
    }

    @Override
    protected Record full() {
        return view(FULL, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Override
    protected Record bare() {
        return view(BARE, null);
    }

    private static LetterOfIntentView view(String draft, String textSha256) {
        Instant at = Instant.parse("2026-01-02T03:04:05.000006Z");
        return new LetterOfIntentView(
                UUID.randomUUID(), 1, at, at, RegistryJson.read(draft, LetterOfIntentDraft.class), textSha256);
    }
}
