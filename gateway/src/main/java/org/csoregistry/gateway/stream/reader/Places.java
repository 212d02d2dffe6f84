package org.csoregistry.gateway.stream.reader;

import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.csoregistry.gateway.GatewayConfig;

/** The places on the stream, shared out so that nobody takes them all. */
@Singleton
class Places {
    /** Whoever has an IPv6 address has a whole network of them. */
    private static final int NETWORK_BYTES = 8;

    private final int max;
    private final int maxPerAddress;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    @Inject
    Places(GatewayConfig config) {
        this(config.stream().maxReaders(), config.stream().maxReadersPerAddress());
    }

    Places(int max, int maxPerAddress) {
        this.max = max;
        this.maxPerAddress = maxPerAddress;
    }

    enum Outcome {
        GRANTED,
        ALL_TAKEN,
        ADDRESS_HAS_ENOUGH
    }

    synchronized Outcome take(String holder) {
        int held = taken.getOrDefault(holder, 0);
        if (all >= max) {
            return Outcome.ALL_TAKEN;
        } else if (held >= maxPerAddress) {
            return Outcome.ADDRESS_HAS_ENOUGH;
        }
        taken.put(holder, held + 1);
        all++;
        return Outcome.GRANTED;
    }

    synchronized void leave(String holder) {
        taken.computeIfPresent(holder, (who, held) -> held > 1 ? held - 1 : null);
        all--;
    }

    /** An IPv4 address, or the network of an IPv6 address. */
    static String holder(SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        try {
            byte[] bytes = InetAddress.getByName(host).getAddress();
            return Arrays.toString(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (UnknownHostException notNumeric) {
            return host;
        }
    }
}
