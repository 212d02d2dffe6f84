package org.csoregistry.webhook.target;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet. Of IPv6 only what has been given out to networks does, and of that not
 * what carries an IPv4 address inside.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IANA IPv4 Special-Purpose Addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry/">IANA IPv6 Special-Purpose Addresses</a>
 */
final class AddressRules {
    private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared by carriers; also a cloud's metadata
                    "127.0.0.0/8", // loopback
                    "168.63.129.16/32", // a cloud's inner service, at a public address
                    "169.254.0.0/16", // link-local, metadata
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.31.196.0/24", // AS112
                    "192.52.193.0/24", // automatic multicast tunnelling
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "192.175.48.0/24", // AS112
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, broadcast
                    "2001::/23", // protocol assignments, Teredo, ORCHID, benchmarks
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4: an IPv4 address inside
                    "2620:4f:8000::/48", // AS112
                    "3fff::/20") // documentation
            .map(Network::of)
            .toList();

    private final List<Network> denied;

    /** @param denied further networks in CIDR form */
    AddressRules(List<String> denied) {
        this.denied = Stream.concat(NOT_PUBLIC.stream(), denied.stream().map(Network::of))
                .toList();
    }

    boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        // Mapped, compatible, translated (NAT64), local and multicast ones are all outside of it.
        boolean given = bytes.length == 4 || GLOBAL_IPV6.contains(bytes);
        return given && denied.stream().noneMatch(network -> network.contains(bytes));
    }
}
