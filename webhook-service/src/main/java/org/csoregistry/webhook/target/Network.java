package org.csoregistry.webhook.target;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses in CIDR form, such as {@code 10.0.0.0/8}. */
record Network(int bytes, BigInteger prefix, int length) {

    /** @throws IllegalArgumentException if it is not of that form */
    static Network of(String cidr) {
        String[] parts = cidr.strip().split("/", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F:.]*[:.][0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException("not a network: " + cidr);
        }
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int length = Integer.parseInt(parts[1]);
            if (length < 0 || length > address.length * 8) {
                throw new IllegalArgumentException("not a network: " + cidr);
            }
            return new Network(address.length, shifted(address, length), length);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network: " + cidr, e);
        }
    }

    boolean contains(byte[] address) {
        return address.length == bytes && shifted(address, length).equals(prefix);
    }

    private static BigInteger shifted(byte[] address, int length) {
        return new BigInteger(1, address).shiftRight(address.length * 8 - length);
    }
}
