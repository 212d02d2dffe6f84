package org.csoregistry.organization.contact.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why a person's data may be kept.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">Regulation (EU) 2016/679, article 6</a>
 */
public enum LegalBasis {
    @JsonProperty("consent")
    CONSENT,
    @JsonProperty("contract")
    CONTRACT,
    @JsonProperty("legal-obligation")
    LEGAL_OBLIGATION,
    @JsonProperty("public-task")
    PUBLIC_TASK,
    @JsonProperty("legitimate-interest")
    LEGITIMATE_INTEREST
}
