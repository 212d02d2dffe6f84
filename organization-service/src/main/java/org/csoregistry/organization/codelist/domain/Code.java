package org.csoregistry.organization.codelist.domain;

import org.csoregistry.commons.text.LanguageChoice;
import org.csoregistry.commons.text.LanguageMap;

/**
 * One value that a property may have.
 *
 * @param code its spelling on the wire
 * @param parent the code that it is a part of; for a scheme of identifiers its country; absent at the top
 * @param names in the language asked for, or in the six of the United Nations
 */
public record Code(String code, String parent, LanguageMap names) {

    Code in(LanguageChoice languages) {
        return new Code(code, parent, languages.among(names));
    }
}
