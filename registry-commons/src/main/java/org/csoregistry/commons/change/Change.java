package org.csoregistry.commons.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;

/**
 * One numbered change, as one feed shows it.
 *
 * @param sequence dense in its feed: 1, 2, 3 …
 * @param source {@code urn:csoregistry:} and the collection
 * @param resourceType such as {@code organization}
 * @param version dense per resource in the full feed
 * @param kind wire spelling of {@link ChangeKind}; a kind unknown here is a newer registry's
 * @param occurredAt when it was accepted, microseconds
 * @param dataschema URL of the JSON Schema that the document keeps; null where it is not told
 * @param countries that the resource concerns, or concerned before this change, as far as this feed has told of them;
 *     none of a withdrawal
 * @param themes the same
 * @param document the resource after the change; of a withdrawn one only id and version, of a merged one {@link Merged}
 */
public record Change(
        long sequence,
        UUID id,
        String source,
        String resourceType,
        UUID resourceId,
        long version,
        String kind,
        Instant occurredAt,
        String dataschema,
        List<String> countries,
        List<String> themes,
        String document) {

    /** The kind of a change after which the resource is gone. */
    static final String WITHDRAWN = "withdrawn";

    /** The kind of a change after which another resource stands for it. */
    static final String MERGED = "merged";

    private static final String TYPE_PREFIX = "org.csoregistry.";
    private static final String TYPE_SUFFIX = ".v1";

    public Change {
        countries = sorted(countries);
        themes = sorted(themes);
    }

    /** The CloudEvents type, such as {@code org.csoregistry.organization.updated.v1}. */
    public String type() {
        return TYPE_PREFIX + resourceType + "." + kind + TYPE_SUFFIX;
    }

    public boolean isWithdrawal() {
        return kind.equals(WITHDRAWN);
    }

    /** The resource that stands for this one from then on; empty for every other kind of change. */
    public Optional<UUID> mergedInto() {
        return kind.equals(MERGED)
                ? Optional.of(RegistryJson.read(document, Merged.class).mergedInto())
                : Optional.empty();
    }

    static String tombstone(UUID id, long version) {
        return RegistryJson.write(new Tombstone(id, version));
    }

    /** The resource type in a CloudEvents type of ours. */
    public static String resourceTypeOf(String type) {
        return partsOf(type)[0];
    }

    /** The kind in a CloudEvents type of ours. */
    public static String kindOf(String type) {
        return partsOf(type)[1];
    }

    /** Each once and in a fixed order, so that every way to a reader leads to the same text. */
    private static List<String> sorted(Collection<String> codes) {
        return List.copyOf(new TreeSet<>(codes));
    }

    private static String[] partsOf(String type) {
        if (!type.startsWith(TYPE_PREFIX) || !type.endsWith(TYPE_SUFFIX)) {
            throw new IllegalArgumentException("not a type of the registry: " + type);
        }
        String[] parts = type.substring(TYPE_PREFIX.length(), type.length() - TYPE_SUFFIX.length())
                .split("\\.");
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a type of the registry: " + type);
        }
        return parts;
    }
}
