package org.csoregistry.organization.person.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a person was erased, without a word of whom: whoever asked for it keeps the id.
 *
 * @param countries in whose organizations; absent for all
 * @param contacts how many records there were; none, if nothing was kept of the person
 */
public record ErasureReceipt(UUID id, Instant erasedAt, List<String> countries, int contacts) {}
