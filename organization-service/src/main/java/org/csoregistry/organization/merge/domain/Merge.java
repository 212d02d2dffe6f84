package org.csoregistry.organization.merge.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A merge as it is kept: what is needed to undo it. */
record Merge(
        UUID id,
        UUID into,
        UUID from,
        Instant at,
        String by,
        JsonNode carried,
        List<Related> related,
        Instant undoneAt,
        String undoneBy) {

    boolean stands() {
        return undoneAt == null;
    }

    MergeView view() {
        List<UUID> ids = related.stream().map(Related::organizationId).toList();
        return new MergeView(id, into, from, at, by, carried, ids, undoneAt, undoneBy);
    }
}
