package org.csoregistry.organization.testing;

import static org.csoregistry.commons.testing.Registry.token;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.launcher.stack.TokenRequest;

/** Everybody who may come to an organization of Mongolia, each by the name under which a test speaks of them. */
public final class Callers {
    private Callers() {}

    /** Those who may not know of it, once it is at risk; a null token is nobody's. */
    public static Map<String, String> strangers() {
        Map<String, String> strangers = new LinkedHashMap<>();
        strangers.put("anonymous", null);
        strangers.put("partner", token("partner"));
        strangers.put("admin", token("admin"));
        strangers.put("government of its country", token("government", "MN"));
        strangers.put("field office elsewhere", token("field-office", "KE"));
        strangers.put("another organization", cso(Registry.newId()));
        return strangers;
    }

    public static Map<String, String> insiders(UUID organization) {
        return Map.of(
                "the organization itself",
                cso(organization),
                "field office there",
                token("field-office", "MN"),
                "secretariat",
                token("secretariat"));
    }

    public static String cso(UUID organization) {
        return RegistryStack.tokens().mint(TokenRequest.of("cso").withOrganization(organization));
    }

    public static RequestSpecification as(String token) {
        return token == null ? RestAssured.given() : Registry.as(token);
    }

    public static RequestSpecification fieldOffice() {
        return as(token("field-office", "MN"));
    }
}
