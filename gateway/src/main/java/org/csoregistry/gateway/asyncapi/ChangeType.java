package org.csoregistry.gateway.asyncapi;

/**
 * One type of change, as a service lists it.
 *
 * @param name CloudEvents type, such as {@code org.csoregistry.organization.created.v1}
 * @param schema address of its JSON Schema
 */
record ChangeType(String name, String schema) {
    private static final String PREFIX = "org.csoregistry.";

    /** {@code organization.created.v1}, to be called by in a document. */
    String shortName() {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }
}
