package org.csoregistry.commons.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.csoregistry.commons.problem.Refusal.Forbidden;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells who asks, from the token that this service has verified itself. */
@ApplicationScoped
public class Callers {
    private final CurrentIdentityAssociation association;
    private final CurrentVertxRequest request;

    /** By the token itself, for as long as that is remembered: its claims are read once. */
    private final Cache<JsonWebToken, Caller> known =
            Caffeine.newBuilder().weakKeys().build();

    Callers(CurrentIdentityAssociation association, CurrentVertxRequest request) {
        this.association = association;
        this.request = request;
    }

    /** @throws io.quarkus.security.AuthenticationFailedException if there is a token, but not a good one */
    public Caller current() {
        if (isWithoutToken()) {
            return Caller.ANONYMOUS;
        }
        SecurityIdentity identity = association.getIdentity();
        if (identity.isAnonymous()) {
            return Caller.ANONYMOUS;
        }
        return known.get((JsonWebToken) identity.getPrincipal(), token -> of(token, identity.getRoles()));
    }

    /** Most readers: for them, the machinery behind the association would find out the same at some cost. */
    private boolean isWithoutToken() {
        RoutingContext current = request.getCurrent();
        return current != null && !current.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private static Caller of(JsonWebToken token, Set<String> roles) {
        return new Caller(token.getSubject(), roles, texts(token.getClaim("countries")), organization(token));
    }

    private static Set<String> texts(Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream().map(Callers::text).collect(Collectors.toSet())
                : Set.of();
    }

    private static String text(Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }

    private static UUID organization(JsonWebToken token) {
        Object claim = token.getClaim("organization");
        try {
            return claim == null ? null : UUID.fromString(text(claim));
        } catch (IllegalArgumentException e) {
            throw new Forbidden("The token's claim organization is not a UUID.");
        }
    }
}
