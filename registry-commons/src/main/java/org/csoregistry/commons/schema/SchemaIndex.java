package org.csoregistry.commons.schema;

import java.util.List;

/** The published schemas of a service, each change type once. */
public record SchemaIndex(List<Item> items) {

    public SchemaIndex {
        items = List.copyOf(items);
    }

    /**
     * One of them.
     *
     * @param type CloudEvents type, such as {@code org.csoregistry.organization.created.v1}
     * @param schema address of the newest revision, the {@code dataschema} of such changes
     * @param revision of the newest; earlier ones, from 1 on, by {@code ?revision=}
     */
    public record Item(String type, String schema, int revision) {}
}
