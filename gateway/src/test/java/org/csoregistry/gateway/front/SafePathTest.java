package org.csoregistry.gateway.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/organizations",
                "/v1/organizations/",
                "/v1/events/0198c0de-0000-7000-8000-000000000001/attendance",
                "/v1/organizations/a.b..c/...",
                "/v1/organizations/%C3%A9cole%20libre",
                "/v1/organizations/a+b,c=d@e:f!$&'()*~_-"
            })
    void aCanonicalPathPasses(String path) {
        assertThat(SafePath.accepts(path)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "*",
                "v1/organizations",
                "//v1/organizations",
                "/v1//organizations",
                "/v1/organizations;a=b",
                "/v1/organizations%3Bx",
                "/v1/organizations/..",
                "/v1/./organizations",
                "/v1/%2e%2e/q/metrics",
                "/v1/%2E./q",
                "/v1/organizations%2Fx",
                "/v1/organizations%2fx",
                "/v1/organizations%5Cx",
                "/v1/organizations%5cx",
                "/v1\\organizations",
                "/v1/a%00b",
                "/v1/a%0d%0ab",
                "/v1/a%7f",
                "/v1/a\u0000b",
                "/v1/a\tb",
                "/v1/é",
                "/v1/a%",
                "/v1/a%4",
                "/v1/a%zz",
                "/v1/%c0%ae%c0%ae/x",
                "/v1/%ff",
                "/v1/a#b",
                "/v1/<a>"
            })
    void aPathThatServersMayReadDifferentlyIsRefused(String path) {
        assertThat(SafePath.accepts(path)).isFalse();
    }
}
