package org.csoregistry.webhook.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.org/registry?x=1, hooks.example.org, 443, /registry?x=1",
        "HTTPS://Hooks.Example.ORG, hooks.example.org, 443, /",
        "https://hooks.example.org:8443/a%20b, hooks.example.org, 8443, /a%20b",
        "https://hooks.example.org?x, hooks.example.org, 443, /?x",
        "https://xn--bcher-kva.example/, xn--bcher-kva.example, 443, /"
    })
    void anOrdinaryUrlIsTakenApart(String url, String host, int port, String target) throws TargetRefused {
        assertThat(EndpointUrl.parse(url)).isEqualTo(new EndpointUrl(true, host, port, target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.org",
                "//hooks.example.org/",
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "gopher://hooks.example.org/",
                "https:hooks.example.org",
                "https://",
                "https:///path",
                "https://user@hooks.example.org/",
                "https://user:password@hooks.example.org/",
                "https://hooks.example.org@127.0.0.1/",
                "https://hooks.example.org\\@127.0.0.1/",
                "https://hooks.example.org/#fragment",
                "https://hooks.example.org:0/",
                "https://hooks.example.org:65536/",
                "https://hooks.example.org:8443x/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://017700000001/",
                "https://127.1/",
                "https://127.0.0.01/",
                "https://127.0.0.1./",
                "https://hooks.example.org./",
                "https://hooks..example.org/",
                "https://-hooks.example.org/",
                "https://hooks_example.org/",
                "https://hooks.example.org /",
                "https://hooks.example.org/\r\nHost: other",
                "https://hooks.exam\tple.org/",
                "https://büro.example.org/",
                "https://127。0。0。1/",
                "https://%31%32%37.0.0.1/"
            })
    void whateverCouldBeReadInTwoWaysIsRefused(String url) {
        assertThatThrownBy(() -> EndpointUrl.parse(url))
                .isInstanceOf(TargetRefused.class)
                .hasMessageMatching("must .*");
    }

    @Test
    void aVeryLongUrlIsRefused() {
        assertThatThrownBy(() -> EndpointUrl.parse("https://hooks.example.org/" + "x".repeat(2000)))
                .hasMessageContaining("2000");
    }
}
