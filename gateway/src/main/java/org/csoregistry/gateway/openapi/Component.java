package org.csoregistry.gateway.openapi;

/** The place of a component, such as {@code schemas} and {@code Page}. */
record Component(String section, String name) {}
