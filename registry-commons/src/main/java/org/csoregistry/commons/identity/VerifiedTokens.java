package org.csoregistry.commons.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies a token's signature once in a minute, not once in a request: a caller sends the same one again and again.
 *
 * <p>A key that the issuer has taken back is honoured for that minute; a token never beyond its own end. What was
 * refused is not remembered.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
abstract class VerifiedTokens implements JWTParser {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Cache<String, JsonWebToken> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private final JWTParser parser;
    private final Clock clock;

    @Inject
    VerifiedTokens(@Delegate @Any JWTParser parser, Clock clock) {
        this.parser = parser;
        this.clock = clock;
    }

    @Override
    public JsonWebToken parse(String text) throws ParseException {
        JsonWebToken known = verified.getIfPresent(text);
        if (known != null && known.getExpirationTime() > clock.instant().getEpochSecond()) {
            return known;
        }
        JsonWebToken token = parser.parse(text);
        verified.put(text, token);
        return token;
    }
}
