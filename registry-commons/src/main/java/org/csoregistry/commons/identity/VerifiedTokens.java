package org.csoregistry.commons.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens whose signature was found good within the last minute: a caller sends the same one again and again.
 *
 * <p>A key that the issuer has taken back is honoured for that minute; a token never beyond its own end. What was
 * refused is not remembered.
 */
@ApplicationScoped
public class VerifiedTokens {
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

    /** A token that was found good, and still is. */
    Optional<JsonWebToken> known(String text) {
        return Optional.ofNullable(verified.getIfPresent(text))
                .filter(token -> token.getExpirationTime() > clock.instant().getEpochSecond());
    }

    JsonWebToken get(String text, Verification verification) throws ParseException {
        Optional<JsonWebToken> known = known(text);
        if (known.isPresent()) {
            return known.get();
        }
        JsonWebToken token = verification.of(text);
        verified.put(text, token);
        return token;
    }
}
