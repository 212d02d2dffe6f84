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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.csoregistry.commons.problem.Refusal.Forbidden;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells who asks, from the token that this service has verified itself. */
@ApplicationScoped
public class Callers {
    private static final String BEARER = "Bearer ";

    private final CurrentIdentityAssociation association;
    private final CurrentVertxRequest request;
    private final VerifiedTokens tokens;

    /** By the token itself, for as long as that is remembered: its claims are read once. */
    private final Cache<JsonWebToken, Caller> known =
            Caffeine.newBuilder().weakKeys().build();

    Callers(CurrentIdentityAssociation association, CurrentVertxRequest request, VerifiedTokens tokens) {
        this.association = association;
        this.request = request;
        this.tokens = tokens;
    }

    /** @throws io.quarkus.security.AuthenticationFailedException if there is a token, but not a good one */
    public Caller current() {
        return atHand().orElseGet(() -> of(association.getIdentity()));
    }

    /** The same for an operation that must not block; it fails as that throws. */
    public CompletionStage<Caller> currentLater() {
        return atHand().<CompletionStage<Caller>>map(CompletableFuture::completedFuture)
                .orElseGet(() -> association.getDeferredIdentity().map(this::of).subscribeAsCompletionStage());
    }

    /**
     * Most callers have no token, or sent the same one a moment ago: for them, the machinery behind the association would
     * find out the same at some cost.
     */
    private Optional<Caller> atHand() {
        RoutingContext current = request.getCurrent();
        if (current == null) {
            return Optional.empty();
        }
        String authorization = current.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Optional.of(Caller.ANONYMOUS);
        }
        return authorization.startsWith(BEARER)
                ? tokens.known(authorization.substring(BEARER.length())).map(this::of)
                : Optional.empty();
    }

    private Caller of(SecurityIdentity identity) {
        return identity.isAnonymous() ? Caller.ANONYMOUS : of((JsonWebToken) identity.getPrincipal());
    }

    private Caller of(JsonWebToken token) {
        return known.get(token, Callers::read);
    }

    private static Caller read(JsonWebToken token) {
        return new Caller(
                token.getSubject(), token.getGroups(), texts(token.getClaim("countries")), organization(token));
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
