package org.csoregistry.commons.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
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

    Callers(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** @throws io.quarkus.security.AuthenticationFailedException if there is a token, but not a good one */
    public Caller current() {
        SecurityIdentity identity = association.getIdentity();
        if (identity.isAnonymous()) {
            return Caller.ANONYMOUS;
        }
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        return new Caller(
                token.getSubject(), identity.getRoles(), texts(token.getClaim("countries")), organization(token));
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
