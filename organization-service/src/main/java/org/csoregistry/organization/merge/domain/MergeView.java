package org.csoregistry.organization.merge.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A merge of two organizations.
 *
 * @param into the one that stands for both
 * @param from the one that went
 * @param by subject of who did it
 * @param related third organizations, whose relations to the old one are now to the other
 * @param undoneAt null while it stands
 * @param undoneBy the same
 */
public record MergeView(
        UUID id,
        UUID into,
        UUID from,
        Instant at,
        String by,
        @Schema(
                        type = SchemaType.OBJECT,
                        description = "What the old one said and the other did not, as properties of an organization;"
                                + " lists with the added elements only.")
                JsonNode carried,
        List<UUID> related,
        Instant undoneAt,
        String undoneBy) {
    public MergeView {
        related = List.copyOf(related);
    }
}
