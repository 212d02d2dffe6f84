package org.csoregistry.verifier;

import static org.csoregistry.verifier.change.Collection.ORGANIZATIONS;
import static org.csoregistry.verifier.change.FeedName.FULL;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.csoregistry.verifier.change.FeedName;

/** Makes something false in the organizations of a fake registry. */
record Spoiler(FakeRegistry registry) {

    void replaceEverywhere(FeedName feed, int sequence, String old, String other) {
        registry.feed(ORGANIZATIONS, feed)
                .set(
                        sequence - 1,
                        registry.feed(ORGANIZATIONS, feed).get(sequence - 1).replace(old, other));
        replaceInTopic(feed, sequence, old, other);
    }

    void replaceInTopic(FeedName feed, int sequence, String old, String other) {
        ConsumerRecord<byte[], byte[]> good =
                registry.topic(ORGANIZATIONS, feed).get(sequence - 1);
        Map<String, String> headers = headers(good);
        headers.replaceAll((name, value) -> value.replace(old, other));
        registry.topic(ORGANIZATIONS, feed)
                .set(
                        sequence - 1,
                        FakeLedger.record(
                                good.topic(),
                                0,
                                good.offset(),
                                new String(good.key()),
                                headers,
                                new String(good.value()).replace(old, other)));
    }

    void spoilHeader(int sequence, String header, String value) {
        ConsumerRecord<byte[], byte[]> good =
                registry.topic(ORGANIZATIONS, FULL).get(sequence - 1);
        Map<String, String> headers = headers(good);
        headers.put(header, value);
        registry.topic(ORGANIZATIONS, FULL)
                .set(
                        sequence - 1,
                        FakeLedger.record(
                                good.topic(),
                                0,
                                sequence - 1,
                                new String(good.key()),
                                headers,
                                new String(good.value())));
    }

    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), new String(header.value())));
        return headers;
    }
}
