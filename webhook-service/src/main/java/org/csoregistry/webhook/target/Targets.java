package org.csoregistry.webhook.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.csoregistry.webhook.WebhookSettings;

/**
 * Decides where something may be sent to. Strangers choose the addresses, so that nothing but public ones will do:
 * neither what lies beside us nor what a provider puts at inner addresses may be reached through us.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html">
 *     OWASP, preventing server-side request forgery</a>
 */
@ApplicationScoped
public class Targets {
    private final HostNames names;
    private final AddressRules rules;
    private final boolean anywhere;
    private final Set<Integer> ports;

    Targets(HostNames names, WebhookSettings settings) {
        this.names = names;
        this.rules = new AddressRules(settings.deniedNetworks().orElse(List.of()));
        this.anywhere = settings.allowPrivateTargets();
        this.ports = Set.copyOf(settings.allowedPorts());
    }

    /**
     * Resolves the host, once; every address that it has must be a public one. Takes as long as the name lookup.
     *
     * @throws TargetRefused if nothing may be sent there
     */
    public Destination check(String url) throws TargetRefused {
        EndpointUrl parts = EndpointUrl.parse(url);
        if (!anywhere) {
            mustSuitTheInternet(parts);
        }
        List<InetAddress> addresses = resolve(parts.host());
        if (!anywhere && !addresses.stream().allMatch(rules::isPublic)) {
            // Which address it was would tell a stranger about our network.
            throw new TargetRefused("must not lead to a private or reserved address");
        }
        return new Destination(addresses.get(0), parts.host(), parts.port(), parts.tls(), parts.target());
    }

    private void mustSuitTheInternet(EndpointUrl url) throws TargetRefused {
        if (!url.tls()) {
            throw new TargetRefused("must begin with https://");
        } else if (!url.hasDottedName()) {
            throw new TargetRefused("must name its host by a full DNS name, not by an address");
        } else if (!ports.contains(url.port())) {
            throw new TargetRefused("must have one of the ports "
                    + String.join(
                            ", ", ports.stream().sorted().map(String::valueOf).toList()));
        }
    }

    private List<InetAddress> resolve(String host) throws TargetRefused {
        try {
            return names.resolve(host);
        } catch (UnknownHostException e) {
            throw new TargetRefused("has a host whose name leads nowhere");
        }
    }
}
