package org.csoregistry.commitment.domain;

import java.time.Instant;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.schema.SchemaContract;

class CommitmentSchemaTest extends SchemaContract {
    private static final String FULL =
            """
            {"letterId": "0190a000-0000-7000-a000-000000000001", "clause": "3(a)", "titles": {"en": "Meet yearly"},
             "originalLanguage": "en", "description": {"en": "At least."}, "status": "ongoing",
             "statusOn": "2016-01-31", "evidenceMissing": false, "dueOn": "2016-10-15",
             "evidence": [{"title": "Minutes", "type": "minutes", "language": "mn", "url": "https://example.org/m",
                           "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                           "date": "2016-01-31"}],
             "responsible": [{"organizationId": "0190a000-0000-7000-8000-000000000004", "name": "Forum"}],
             "supporting": [{"organizationId": "0190a000-0000-7000-8000-000000000005", "name": "Others"}],
             "originEventId": "0190a000-0000-7000-9000-000000000004", "originEventName": "Dialogue day",
             "themes": ["sdg-16.6"], "countries": ["MN"], "audience": "public"}
            """;
    private static final String BARE =
            """
            {"titles": {"en": "Meet"}, "status": "not-started", "countries": ["MN"], "audience": "partner"}
            """;

    @Override
    protected String resourceType() {
        return Commitment.TYPE;
    }

    @Override
    protected Record full() {
        return view(FULL);
    }

    @Override
    protected Record bare() {
        return view(BARE);
    }

    private static CommitmentView view(String draft) {
        Instant at = Instant.parse("2026-01-02T03:04:05.000006Z");
        return new CommitmentView(UUID.randomUUID(), 1, at, at, RegistryJson.read(draft, CommitmentDraft.class));
    }
}
