package org.csoregistry.commons.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final List<String> parsed = new ArrayList<>();
    private final VerifiedTokens tokens = tokens((proxy, method, arguments) -> parse((String) arguments[0]));

    @Test
    void theSameTokenIsVerifiedOnce() throws ParseException {
        JsonWebToken first = tokens.parse("valid for 60");
        assertThat(tokens.parse("valid for 60")).isSameAs(first);
        assertThat(tokens.parse("valid for 61")).isNotSameAs(first);
        assertThat(parsed).containsExactly("valid for 60", "valid for 61");
    }

    @Test
    void aTokenAtItsEndIsVerifiedAgainSoThatTheParserRefusesIt() throws ParseException {
        tokens.parse("valid for 0");
        tokens.parse("valid for 0");
        assertThat(parsed).hasSize(2);
    }

    @Test
    void aRefusalIsNotRemembered() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.parse("forged")).isInstanceOf(ParseException.class);
        }
        assertThat(parsed).hasSize(2);
    }

    private JsonWebToken parse(String text) throws ParseException {
        parsed.add(text);
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

    /** The container makes a class of the decorator that hands on what it does not decorate; so does this. */
    private static VerifiedTokens tokens(InvocationHandler handler) {
        JWTParser parser = (JWTParser)
                Proxy.newProxyInstance(JWTParser.class.getClassLoader(), new Class<?>[] {JWTParser.class}, handler);
        return new VerifiedTokens(parser, Clock.fixed(NOW, ZoneOffset.UTC)) {
            @Override
            public JsonWebToken parse(String token, JWTAuthContextInfo info) {
                throw new UnsupportedOperationException();
            }

            @Override
            public JsonWebToken verify(String token, PublicKey key) {
                throw new UnsupportedOperationException();
            }

            @Override
            public JsonWebToken verify(String token, SecretKey key) {
                throw new UnsupportedOperationException();
            }

            @Override
            public JsonWebToken verify(String token, String secret) {
                throw new UnsupportedOperationException();
            }

            @Override
            public JsonWebToken decrypt(String token, PrivateKey key) {
                throw new UnsupportedOperationException();
            }

            @Override
            public JsonWebToken decrypt(String token, SecretKey key) {
                throw new UnsupportedOperationException();
            }

            @Override
            public JsonWebToken decrypt(String token, String secret) {
                throw new UnsupportedOperationException();
            }

            @Override
            public JsonWebToken parseOnly(String token) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
