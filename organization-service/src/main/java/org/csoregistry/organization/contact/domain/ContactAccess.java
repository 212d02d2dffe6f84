package org.csoregistry.organization.contact.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who did what with a person's data, and when; without the data.
 *
 * @param id counts up; also the cursor to go on before
 * @param actor subject of the token; absent for a caller without one
 */
public record ContactAccess(long id, Instant at, String actor, ContactAct act, UUID organizationId, UUID contactId) {

    /** The shape of a page, for the OpenAPI document. */
    public record AccessPage(List<ContactAccess> items, String next) {}
}
