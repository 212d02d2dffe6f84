package org.csoregistry.gateway.asyncapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.gateway.Service;

/**
 * Adds to the gateway's own document what the services publish: two topics each, and a message for every type.
 *
 * @see <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0.0</a>
 */
final class Writer {
    private static final String BINDING = "0.5.0";
    /** JSON Schema's own way to tell its dialect in a media type has never been registered; AsyncAPI's is this. */
    private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

    private final ObjectNode document;

    /** @param own the gateway's document, to be added to */
    Writer(ObjectNode own) {
        this.document = own;
    }

    /** @param broker where readers reach it; empty to leave that to the operator */
    void addServers(URI gateway, Optional<URI> broker) {
        ObjectNode servers = document.putObject("servers");
        ObjectNode door = server(servers, "gateway", gateway, "The registry's front door.");
        if (!gateway.getRawPath().isEmpty()) {
            door.put("pathname", gateway.getRawPath());
        }
        String readers = "Apache Kafka, for readers to whom the operator gives an account.";
        broker.ifPresentOrElse(address -> server(servers, "broker", address, readers), () -> servers.putObject("broker")
                .put("host", "{address}")
                .put("protocol", "kafka-secure")
                .put("description", readers)
                .putObject("variables")
                .putObject("address")
                .put("description", "Host and port; ask the operator."));
    }

    private static ObjectNode server(ObjectNode servers, String name, URI address, String description) {
        return servers.putObject(name)
                .put("host", address.getRawAuthority())
                .put("protocol", address.getScheme())
                .put("description", description);
    }

    void addTopics(Service service, List<ChangeType> types) {
        String collection = service.collections().get(0);
        for (ChangeType type : types) {
            addMessage(collection, type);
        }
        addTopic(service, FeedName.PUBLIC, collection, types);
        addTopic(service, FeedName.FULL, collection + "Full", types);
    }

    private void addTopic(Service service, FeedName feed, String name, List<ChangeType> types) {
        boolean isPublic = feed == FeedName.PUBLIC;
        ObjectNode channel = document.withObjectProperty("channels").putObject(name);
        channel.put("address", service.topic(feed))
                .put("title", "Changes of " + String.join(" and ", service.collections()))
                .put(
                        "description",
                        isPublic
                                ? "What the public may know. What stops being public is withdrawn here."
                                : "Everything, for the registry's own services and the secretariat.");
        channel.putArray("servers").add(reference("/servers/broker"));
        ObjectNode messages = channel.putObject("messages");
        for (ChangeType type : types) {
            messages.set(type.shortName(), reference("/components/messages/" + type.shortName()));
        }
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka").put("bindingVersion", BINDING);
        kafka.put("topic", service.topic(feed));
        ObjectNode settings = kafka.putObject("topicConfiguration");
        settings.putArray("cleanup.policy").add("delete");
        settings.put("retention.ms", -1);
        ObjectNode operation = document.withObjectProperty("operations")
                .putObject("send" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
        operation.put("action", "send").put("summary", "Tells of every change, in the order of its sequence.");
        operation.set("channel", reference("/channels/" + name));
    }

    private void addMessage(String collection, ChangeType type) {
        ObjectNode message = document.withObjectProperty("components")
                .withObjectProperty("messages")
                .putObject(type.shortName());
        message.put("name", type.name()).put("title", type.shortName());
        message.putArray("traits").add(reference("/components/messageTraits/change"));
        ObjectNode headers = message.putObject("headers");
        ObjectNode own = headers.putArray("allOf")
                .add(reference("/components/schemas/ChangeHeaders"))
                .addObject()
                .put("type", "object")
                .putObject("properties");
        own.putObject("ce_source").put("const", "urn:csoregistry:" + collection);
        own.putObject("ce_type").put("const", type.name());
        own.putObject("ce_dataschema").putArray("examples").add(type.schema());
        message.putObject("payload")
                .put("schemaFormat", SCHEMA_FORMAT)
                .putObject("schema")
                .put("$ref", type.schema());
    }

    private ObjectNode reference(String place) {
        return document.objectNode().put("$ref", "#" + place);
    }
}
