package org.csoregistry.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The outcome of a merge.
 *
 * @param clashes what two parts claim that only one may have; each was resolved, and each is a mistake in a part
 */
record Merged(ObjectNode document, List<String> clashes) {}
