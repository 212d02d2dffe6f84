package org.csoregistry.gateway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.EventHead;
import org.csoregistry.gateway.feed.Item;
import org.csoregistry.gateway.stream.Frame;

/** Frames of changes that nobody made. */
public final class Frames {
    private Frames() {}

    public static Frame of(long sequence) {
        return of(Service.EVENT, sequence, "MN");
    }

    public static Frame of(Service service, long sequence, String countries) {
        return of(service, sequence, "updated", null, countries);
    }

    /** @param kind such as {@code withdrawn} */
    public static Frame of(long sequence, String kind, UUID resource) {
        return of(Service.EVENT, sequence, kind, resource.toString(), "MN");
    }

    private static Frame of(Service service, long sequence, String kind, String subject, String countries) {
        EventHead head = EventHead.of(
                "urn:csoregistry:test",
                Long.toString(sequence),
                "org.csoregistry.thing." + kind + ".v1",
                "2026-01-02T03:04:05Z",
                subject,
                countries,
                null);
        byte[] json = "{}".getBytes(UTF_8);
        return Frame.of(service, new Item(head, json, 0, json.length));
    }
}
