package org.csoregistry.webhook.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.csoregistry.webhook.testing.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {
    private static final UUID WEBHOOK = UUID.randomUUID();

    private final SecretBox box = new SecretBox(Settings.with());

    @Test
    void aSealedSecretOpensAgainAndTellsNothing() {
        byte[] secret = box.fresh();

        byte[] sealed = box.seal(secret, WEBHOOK);

        assertThat(box.open(sealed, WEBHOOK)).isEqualTo(secret);
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(box.seal(secret, WEBHOOK)).isNotEqualTo(sealed);
    }

    @Test
    void itOpensForNoOtherSubscriptionAndWithNoOtherKey() {
        byte[] sealed = box.seal(box.fresh(), WEBHOOK);
        SecretBox other = new SecretBox(Settings.with("key", Base64.getEncoder().encodeToString(new byte[32])));

        assertThatThrownBy(() -> box.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.open(sealed, WEBHOOK)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOwnerGetsThirtyTwoRandomBytes() {
        String text = SecretBox.text(box.fresh());

        assertThat(text).startsWith("whsec_").isNotEqualTo(SecretBox.text(box.fresh()));
        assertThat(Base64.getDecoder().decode(text.substring("whsec_".length())))
                .hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not base64 at all!", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gIQ=="})
    void aKeyOfAnotherKindIsRefusedWithoutShowingIt(String key) {
        assertThatThrownBy(() -> new SecretBox(Settings.with("key", key)))
                .hasMessage("registry.webhooks.key must be 32 bytes in base64");
    }
}
