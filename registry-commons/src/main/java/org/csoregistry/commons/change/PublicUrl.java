package org.csoregistry.commons.change;

import java.net.URI;
import java.net.URISyntaxException;

/** The address at which the world finds the gateway; what must be absolute starts with it. */
public final class PublicUrl {
    public static final String SETTING = "registry.public-url";

    private PublicUrl() {}

    /**
     * The address without a slash at its end.
     *
     * @throws IllegalStateException if it is not http or https with a host, or is more than that and a path
     */
    public static String parse(String configured) {
        try {
            URI url = new URI(configured.strip());
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web && url.getHost() != null && url.getRawUserInfo() == null && isBare(url)) {
                return url.toString().replaceFirst("/+$", "");
            }
        } catch (URISyntaxException e) {
            // Falls through: no address at all and the wrong kind are the same mistake.
        }
        throw new IllegalStateException(
                SETTING + " must be the gateway's public address, such as https://registry.example.org");
    }

    private static boolean isBare(URI url) {
        return url.getRawQuery() == null && url.getRawFragment() == null;
    }
}
