package org.csoregistry.organization.person.domain;

import java.time.Instant;
import java.util.List;
import org.csoregistry.organization.contact.domain.ContactView;

/**
 * All that is kept of one person.
 *
 * @param countries in whose organizations it was looked for; absent for all
 */
public record PersonExport(Instant exportedAt, List<String> countries, List<ContactView> contacts) {}
