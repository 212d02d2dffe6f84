package org.csoregistry.peer;

/** What an organization is known by elsewhere. */
public record Identifier(String scheme, String value) {}
