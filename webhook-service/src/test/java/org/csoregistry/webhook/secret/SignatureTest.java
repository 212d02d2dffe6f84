package org.csoregistry.webhook.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.csoregistry.webhook.testing.Settings;
import org.junit.jupiter.api.Test;

/**
 * Against values that OpenSSL computed: {@code printf '%s' 'msg_1.1700000000.{…}' | openssl dgst -sha256 -mac HMAC
 * -macopt hexkey:000102…1f -binary | base64}, and the same with the key ff…ff.
 */
class SignatureTest {
    private static final byte[] BODY = "{\"specversion\":\"1.0\",\"data\":{\"name\":\"Нээлттэй\"}}".getBytes(UTF_8);
    private static final byte[] KEY = Base64.getDecoder().decode(Settings.KEY);
    private static final String EXPECTED = "v1,hwnWjwPvBeOpLMA6yJ4ku5cg3fYYys6gXtSkFjRT9Sw=";

    @Test
    void itIsTheHmacOfIdTimestampAndBody() {
        assertThat(Signature.of(List.of(KEY), "msg_1", 1_700_000_000L, BODY)).isEqualTo(EXPECTED);
    }

    @Test
    void twoSecretsSignSideBySide() {
        byte[] other = new byte[32];
        Arrays.fill(other, (byte) 0xff);

        assertThat(Signature.of(List.of(KEY, other), "msg_1", 1_700_000_000L, BODY))
                .isEqualTo(EXPECTED + " v1,LAD6tF5QeYjPHths2DC48kL77nGaEisi2JWT934DTvU=");
    }
}
