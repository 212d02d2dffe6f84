package org.csoregistry.organization.classification.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.csoregistry.commons.json.OpenCodes;

/**
 * What an organization is to the International Aid Transparency Initiative.
 *
 * @see <a href="https://iatistandard.org/en/iati-standard/203/codelists/organisationtype/">IATI, OrganisationType</a>
 */
@OpenCodes
public enum IatiType {
    @JsonProperty("10")
    GOVERNMENT,
    @JsonProperty("11")
    LOCAL_GOVERNMENT,
    @JsonProperty("15")
    OTHER_PUBLIC_SECTOR,
    @JsonProperty("21")
    INTERNATIONAL_NGO,
    @JsonProperty("22")
    NATIONAL_NGO,
    @JsonProperty("23")
    REGIONAL_NGO,
    @JsonProperty("24")
    PARTNER_COUNTRY_NGO,
    @JsonProperty("30")
    PUBLIC_PRIVATE_PARTNERSHIP,
    @JsonProperty("40")
    MULTILATERAL,
    @JsonProperty("60")
    FOUNDATION,
    @JsonProperty("70")
    PRIVATE_SECTOR,
    @JsonProperty("71")
    PRIVATE_SECTOR_IN_PROVIDER_COUNTRY,
    @JsonProperty("72")
    PRIVATE_SECTOR_IN_RECIPIENT_COUNTRY,
    @JsonProperty("73")
    PRIVATE_SECTOR_IN_THIRD_COUNTRY,
    @JsonProperty("80")
    ACADEMIC,
    @JsonProperty("90")
    OTHER
}
