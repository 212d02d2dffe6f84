package org.csoregistry.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One document to be merged.
 *
 * @param owner whose it is, such as {@code event-service}
 * @param document OpenAPI 3.1, in JSON; never altered
 */
record Part(String owner, ObjectNode document) {

    Part copy() {
        return new Part(owner, document.deepCopy());
    }

    /** {@code event-service} as {@code Event}, to stand before the name of a component. */
    String prefix() {
        String first = owner.split("-")[0];
        return Character.toUpperCase(first.charAt(0)) + first.substring(1);
    }
}
