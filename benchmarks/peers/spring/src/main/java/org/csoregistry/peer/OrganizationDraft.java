package org.csoregistry.peer;

import java.util.List;
import java.util.Map;

/** What a client says of a new organization, in the registry's own shape. */
public record OrganizationDraft(
        Map<String, String> names,
        String originalLanguage,
        String acronym,
        String type,
        String country,
        List<Identifier> identifiers,
        String website,
        Map<String, String> description,
        String audience) {}
