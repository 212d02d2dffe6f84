package org.csoregistry.organization.place.domain;

import org.csoregistry.commons.text.LanguageMap;

/**
 * A country or platform as others name it.
 *
 * @param code ISO 3166-1 alpha-2 code of a country, M49 code of a platform
 * @param names in the language asked for, or in the six of the United Nations; absent in lists,
 *     which have them elsewhere
 * @param url path of it
 */
public record PlaceLink(String code, LanguageMap names, String url) {}
