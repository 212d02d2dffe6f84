package org.csoregistry.webhook.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.webhook.sending.Endpoint;
import org.csoregistry.webhook.sending.Reply;
import org.csoregistry.webhook.sending.Sender;

/** Asks an endpoint to say something that only a willing reader of our messages can say. */
@ApplicationScoped
class Challenger {
    static final String TYPE = "org.csoregistry.webhook.verification.v1";

    private static final int BYTES = 24;

    private final Sender sender;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Challenger(Sender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /** Why the endpoint is not verified, in sentences for its owner; null if it is. */
    String challenge(UUID webhook, Endpoint endpoint) throws InterruptedException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String challenge = HexFormat.of().formatHex(bytes);
        String id = UUID.randomUUID().toString();
        Reply reply = sender.send(endpoint, id, null, event(id, webhook, challenge));
        if (!reply.isSuccess()) {
            return reply.reason();
        }
        return challenge.equals(echo(reply.body()))
                ? null
                : "It answered " + reply.status() + ", but not with the challenge in JSON: {\"challenge\": \"…\"}.";
    }

    private byte[] event(String id, UUID webhook, String challenge) {
        var event = RegistryJson.MAPPER
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "urn:csoregistry:webhooks")
                .put("type", TYPE)
                .put("subject", webhook.toString())
                .put("time", clock.instant().toString())
                .put("datacontenttype", "application/json")
                .set("data", RegistryJson.MAPPER.valueToTree(Map.of("challenge", challenge)));
        return RegistryJson.write(event).getBytes(StandardCharsets.UTF_8);
    }

    private static String echo(byte[] body) {
        try {
            JsonNode answer = RegistryJson.MAPPER.readTree(body);
            return answer.path("challenge").asText();
        } catch (IOException notJson) {
            return null;
        }
    }
}
