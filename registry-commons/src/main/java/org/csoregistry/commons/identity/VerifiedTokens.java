package org.csoregistry.commons.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens whose signature was found good within the last minute: a caller sends the same one again and again.
 *
 * <p>A key that the issuer has taken back is honoured for that minute; a token never beyond its own end. What was
 * refused is not remembered.
 */
final class VerifiedTokens {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Cache<String, JsonWebToken> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** What costs the time that is spared here. */
    interface Verification {
        JsonWebToken of(String text) throws ParseException;
    }

    JsonWebToken get(String text, Verification verification) throws ParseException {
        JsonWebToken known = verified.getIfPresent(text);
        if (known != null && known.getExpirationTime() > clock.instant().getEpochSecond()) {
            return known;
        }
        JsonWebToken token = verification.of(text);
        verified.put(text, token);
        return token;
    }
}
