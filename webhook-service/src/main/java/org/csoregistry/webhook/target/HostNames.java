package org.csoregistry.webhook.target;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks for the addresses of a name. */
public interface HostNames {

    /** @return at least one */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
