package org.csoregistry.webhook.target;

import java.net.InetAddress;

/**
 * An endpoint that may be called, at the very address that was checked: whoever connects must not ask for the name
 * again, or the answer may be another.
 *
 * @param host for the Host header, and for the name in the certificate
 * @param target path and query
 */
public record Destination(InetAddress address, String host, int port, boolean tls, String target) {}
