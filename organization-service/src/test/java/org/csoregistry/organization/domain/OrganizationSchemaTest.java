package org.csoregistry.organization.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.schema.SchemaContract;

class OrganizationSchemaTest extends SchemaContract {
    private static final String FULL =
            """
            {"names": {"en": "Open Society Forum", "mn": "Нээлттэй нийгэм форум"}, "originalLanguage": "mn",
             "acronym": "OSF", "type": "cso", "country": "MN",
             "place": {"city": "Ulaanbaatar", "coordinates": {"latitude": 47.92, "longitude": 106.92}}, "website": "https://forum.mn/",
             "channels": [{"kind": "email", "value": "office@forum.mn", "purpose": "press", "audience": "public"}],
             "identifiers": [{"scheme": "XM-DAC", "value": "41114"}],
             "description": {"en": "A foundation."}, "audience": "public"}
            """;
    private static final String BARE =
            """
            {"names": {"en": "Open Society Forum"}, "type": "cso", "audience": "public"}
            """;

    @Override
    protected String resourceType() {
        return Organization.TYPE;
    }

    @Override
    protected Record full() {
        return view(FULL, new AtRisk(LocalDate.parse("2026-01-02")));
    }

    @Override
    protected Record bare() {
        return view(BARE, null);
    }

    private static OrganizationView view(String draft, AtRisk atRisk) {
        Instant at = Instant.parse("2026-01-02T03:04:05.000006Z");
        return new OrganizationView(
                UUID.randomUUID(), 1, at, at, atRisk, RegistryJson.read(draft, OrganizationDraft.class));
    }
}
