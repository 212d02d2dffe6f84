package org.csoregistry.commons.consume;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * That a record now names another resource.
 *
 * @param said the one that it named before
 * @param into the one that it names since
 * @param before its lists of those who take part, without the registry's names
 * @param after the same since
 */
record Repointing(UUID said, UUID into, JsonNode before, JsonNode after) {}
