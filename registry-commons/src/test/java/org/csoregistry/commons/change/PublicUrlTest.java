package org.csoregistry.commons.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "https://registry.example.org/, https://registry.example.org",
        "https://example.org/registry//, https://example.org/registry"
    })
    void aWebAddressLosesTheSlashAtItsEnd(String configured, String url) {
        assertThat(PublicUrl.parse(configured)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "registry.example.org",
                "ftp://registry.example.org",
                "https:///v1",
                "https://user@registry.example.org",
                "https://registry.example.org?a=b",
                "https://registry.example.org/#top",
                "https://registry example.org"
            })
    void whatIsNoWebAddressIsRefusedByTheNameOfTheSetting(String configured) {
        assertThatThrownBy(() -> PublicUrl.parse(configured))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("registry.public-url");
    }
}
