package org.csoregistry.commitment.testing;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.launcher.stack.TokenRequest;

/** Requests as the callers of these tests send them; single quotes stand for double ones in bodies. */
public final class Http {
    public static final String SECRETARIAT = RegistryStack.tokens().mint(TokenRequest.of("secretariat"));
    public static final String MONGOLIA =
            RegistryStack.tokens().mint(TokenRequest.of("field-office").withCountries(List.of("MN")));

    private Http() {}

    public static String token(String role, String... countries) {
        return RegistryStack.tokens().mint(TokenRequest.of(role).withCountries(List.of(countries)));
    }

    /** @param token null for an anonymous caller */
    public static RequestSpecification as(String token) {
        RequestSpecification request = RestAssured.given();
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public static ValidatableResponse post(String token, String path, String body) {
        return as(token)
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post(path)
                .then();
    }

    /** @return the path of what was created */
    public static String created(String path, String body) {
        return post(SECRETARIAT, path, body).statusCode(201).extract().header("Location");
    }

    /** Whatever version there is. */
    public static ValidatableResponse patch(String token, String path, String body) {
        return as(token)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(body.replace('\'', '"'))
                .patch(path)
                .then();
    }

    public static ValidatableResponse get(String token, String path) {
        return as(token).get(path).then();
    }

    public static ValidatableResponse delete(String token, String path) {
        return as(token).header("If-Match", "*").delete(path).then();
    }

    public static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Waits for what comes through Kafka. */
    public static void eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not happen within 30 seconds");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
