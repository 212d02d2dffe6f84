package org.csoregistry.commons.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final List<String> verified = new ArrayList<>();
    private final VerifiedTokens tokens = new VerifiedTokens(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theSameTokenIsVerifiedOnce() throws ParseException {
        JsonWebToken first = tokens.get("valid for 60", this::verify);
        assertThat(tokens.get("valid for 60", this::verify)).isSameAs(first);
        assertThat(tokens.get("valid for 61", this::verify)).isNotSameAs(first);
        assertThat(verified).containsExactly("valid for 60", "valid for 61");
    }

    @Test
    void aTokenAtItsEndIsVerifiedAgainSoThatItIsRefused() throws ParseException {
        tokens.get("valid for 0", this::verify);
        tokens.get("valid for 0", this::verify);
        assertThat(verified).hasSize(2);
    }

    @Test
    void aRefusalIsNotRemembered() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.get("forged", this::verify)).isInstanceOf(ParseException.class);
        }
        assertThat(verified).hasSize(2);
    }

    private JsonWebToken verify(String text) throws ParseException {
        verified.add(text);
        if (text.equals("forged")) {
            throw new ParseException("forged");
        }
        return new Token(NOW.getEpochSecond() + Long.parseLong(text.replaceAll("\\D", "")));
    }

    private record Token(Long expires) implements JsonWebToken {
        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of(Claims.exp.name());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return name.equals(Claims.exp.name()) ? (T) expires : null;
        }
    }
}
