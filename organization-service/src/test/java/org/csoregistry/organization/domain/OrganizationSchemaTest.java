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
             "acronym": "OSF", "acronyms": ["ННФ"], "type": "cso", "country": "MN", "website": "https://forum.mn/",
             "place": {"city": "Ulaanbaatar", "coordinates": {"latitude": 47.92, "longitude": 106.92}},
             "channels": [{"kind": "email", "value": "office@forum.mn", "purpose": "press", "audience": "public"}],
             "formerNames": [{"name": "Soros Foundation", "language": "en", "from": "1996-10-01", "until": "2004-12-31"}],
             "icnpo": ["law-advocacy-and-politics"], "iatiType": "22",
             "identifiers": [{"scheme": "XM-DAC", "value": "41114"}],
             "accreditations": [{"body": "cosp-observer", "reference": "CAC/COSP/2017/14", "from": "2017-11-06",
                                 "until": "2017-11-10"}],
             "description": {"en": "A foundation."}, "mission": {"en": "An open society."},
             "specializations": ["uncac-13"], "workingLanguages": ["mn"], "countriesOfActivity": ["MN"],
             "activities": [{"title": {"en": "A workshop"}, "from": "2015-10-14", "until": "2015-10-15",
                             "country": "MN", "eventId": "0190a000-0000-7000-9000-000000000004",
                             "url": "https://forum.mn/upr"}],
             "relations": [{"kind": "member-of", "organizationId": "0190a000-0000-7000-8000-000000000018",
                            "name": "UNCAC Coalition", "from": "2006-01-01", "until": "2020-12-31"}],
             "confirmedOn": "2025-11-22", "audience": "public"}
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
    protected boolean merges() {
        return true;
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
