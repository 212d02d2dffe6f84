package org.csoregistry.commons.identity;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Stands before the parser of all requests' tokens, so that each is verified once in a minute only. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
abstract class RememberingParser implements JWTParser {
    private final JWTParser parser;
    private final VerifiedTokens tokens;

    @Inject
    RememberingParser(@Delegate @Any JWTParser parser, VerifiedTokens tokens) {
        this.parser = parser;
        this.tokens = tokens;
    }

    @Override
    public JsonWebToken parse(String text) throws ParseException {
        return tokens.get(text, parser::parse);
    }
}
