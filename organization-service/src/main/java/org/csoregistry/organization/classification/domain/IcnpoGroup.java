package org.csoregistry.organization.classification.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The twelve groups of the International Classification of Nonprofit Organizations, in its order.
 *
 * @see <a href="https://unstats.un.org/unsd/publication/SeriesF/SeriesF_91E.pdf">UN Handbook on Non-Profit Institutions</a>
 */
public enum IcnpoGroup {
    @JsonProperty("culture")
    CULTURE,
    @JsonProperty("education-and-research")
    EDUCATION_AND_RESEARCH,
    @JsonProperty("health")
    HEALTH,
    @JsonProperty("social-services")
    SOCIAL_SERVICES,
    @JsonProperty("environment")
    ENVIRONMENT,
    @JsonProperty("development-and-housing")
    DEVELOPMENT_AND_HOUSING,
    @JsonProperty("law-advocacy-and-politics")
    LAW_ADVOCACY_AND_POLITICS,
    @JsonProperty("philanthropy")
    PHILANTHROPY,
    @JsonProperty("international")
    INTERNATIONAL,
    @JsonProperty("religion")
    RELIGION,
    @JsonProperty("business-and-unions")
    BUSINESS_AND_UNIONS,
    @JsonProperty("other")
    OTHER
}
