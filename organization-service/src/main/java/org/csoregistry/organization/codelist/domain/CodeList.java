package org.csoregistry.organization.codelist.domain;

import java.util.List;
import org.csoregistry.commons.text.LanguageChoice;
import org.csoregistry.commons.text.LanguageMap;

/**
 * A code list, with what its codes are called.
 *
 * @param name such as {@code organization-types}
 * @param titles in the language asked for, or in the six of the United Nations
 * @param source who keeps the list; absent if we do
 * @param size number of codes
 * @param url path of the list with its codes
 * @param items absent in the list of lists
 */
public record CodeList(String name, LanguageMap titles, String source, int size, String url, List<Code> items) {

    CodeList withoutItems(LanguageChoice languages) {
        return new CodeList(name, languages.among(titles), source, size, url, null);
    }

    CodeList in(LanguageChoice languages) {
        List<Code> named = items.stream().map(code -> code.in(languages)).toList();
        return new CodeList(name, languages.among(titles), source, size, url, named);
    }
}
