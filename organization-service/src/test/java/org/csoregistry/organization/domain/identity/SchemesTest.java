package org.csoregistry.organization.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemesTest {

    @ParameterizedTest
    @CsvSource({
        "ror, 03yrm5c26",
        "ror, 02mhbdp94",
        "ror, 00k4n6c32",
        "lei, 506700GE1G29325QX363",
        "lei, 5493001KJTIIGC8Y1R12",
        "wikidata, Q42",
        "ecosoc, 626",
        "XM-DAC, 41114",
        "XM-DAC, 3-1",
        "GB-CHC, 202918",
        "GB-COH, 00612172",
        "GB-COH, SC123456",
        "US-EIN, 530196605",
        "FR-SIREN, 732829320",
        "KE-NCB, OP.218/051/2003",
        "XI-GRID, grid.12345.6"
    })
    void whatTheListsGaveOutIsAccepted(String scheme, String value) {
        assertThat(Schemes.fault(scheme, Schemes.canonical(scheme, value))).isNull();
        assertThat(Schemes.isPlaced(scheme)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ror, 03yrm5c27",
        "ror, 03yrm5d26",
        "ror, 3yrm5c26",
        "ror, 03yrm5i26",
        "ror, https://ror.org/",
        "lei, 506700GE1G29325QX364",
        "lei, 506700GE1G29325XQ363",
        "lei, 506700GE1G29325QX36",
        "wikidata, 42",
        "wikidata, Q042",
        "wikidata, P31",
        "ecosoc, E/2012/1",
        "XM-DAC, GB-1",
        "GB-CHC, 12345",
        "GB-COH, 1234567",
        "US-EIN, 53019660",
        "FR-SIREN, 732829321",
        "KE-NCB, OP 218",
        "lei, ''"
    })
    void aSlipOfTheHandIsRefused(String scheme, String value) {
        assertThat(Schemes.fault(scheme, Schemes.canonical(scheme, value))).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "ror, https://ror.org/03YRM5C26, 03yrm5c26",
        "lei, 5067 00ge 1g29325qx363, 506700GE1G29325QX363",
        "wikidata, https://www.wikidata.org/wiki/q42, Q42",
        "US-EIN, 53-0196605, 530196605",
        "US-EIN, US-EIN-53-0196605, 530196605",
        "GB-COH, sc123456, SC123456",
        "KE-NCB, KE-NCB-OP.218, OP.218",
        "KE-NCB, op.218, op.218"
    })
    void aCodeHasOneSpelling(String scheme, String given, String kept) {
        assertThat(Schemes.canonical(scheme, given)).isEqualTo(kept);
    }

    @Test
    void aListHasOneName() {
        assertThat(Schemes.canonical("XI-ROR")).isEqualTo("ror");
        assertThat(Schemes.canonical("XI-GRID")).isEqualTo("XI-GRID");
        assertThat(Schemes.canonical(null)).isNull();
    }

    @Test
    void aPrefixBeginsWithACountryOrWithX() {
        assertThat(Schemes.isPlaced("MN-REG")).isTrue();
        assertThat(Schemes.isPlaced("XM-OCHA")).isTrue();
        assertThat(Schemes.isPlaced("lei")).isTrue();
        assertThat(Schemes.isPlaced("ZZ-REG")).isFalse();
        assertThat(Schemes.isPlaced("QQ-REG")).isFalse();
    }
}
