package org.csoregistry.verifier.change;

import java.time.Instant;
import java.util.UUID;

/**
 * One change, as a feed or a topic tells it.
 *
 * @param id of the change
 * @param source such as {@code urn:csoregistry:events}
 * @param type of the resource, such as {@code letter-of-intent}
 * @param subject id of the resource
 * @param schema {@code dataschema}; empty = none
 * @param document what {@code data} says, read
 * @param text what {@code data} says, to the byte
 */
public record Change(
        long sequence,
        String id,
        String source,
        String type,
        Kind kind,
        UUID subject,
        Instant time,
        String schema,
        Document document,
        String text) {

    public long version() {
        return document.version();
    }

    /** Of what stays when a record is public no longer. */
    public long frame() {
        return Fingerprint.of(
                Long.toString(sequence),
                id,
                source,
                type,
                subject.toString(),
                time.toString(),
                Long.toString(version()));
    }

    /** Of what becomes a withdrawal then. */
    public long content() {
        return Fingerprint.of(kind.wire(), schema, text);
    }
}
