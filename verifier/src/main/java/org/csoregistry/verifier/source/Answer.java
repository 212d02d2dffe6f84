package org.csoregistry.verifier.source;

/**
 * What the gateway said.
 *
 * @param etag as it stands in the header; empty = none
 */
public record Answer(int status, String etag, String body) {}
