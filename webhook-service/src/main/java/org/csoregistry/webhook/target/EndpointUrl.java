package org.csoregistry.webhook.target;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A URL taken apart, without a guess: whatever two parsers could read differently is refused.
 *
 * @param host in lower case; a DNS name, or an IPv4 address in its one plain form
 * @param port the one in the URL, or the scheme's own
 * @param target path and query
 */
record EndpointUrl(boolean tls, String host, int port, String target) {
    private static final int MAX_LENGTH = 2000;
    private static final int MAX_HOST = 253;
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");
    private static final Pattern LABELS = Pattern.compile("(?!-)[a-z0-9-]{1,63}(?<!-)(\\.(?!-)[a-z0-9-]{1,63}(?<!-))*");
    /** The last label of a name has a letter; else some would read a number in it, and an address in the whole. */
    private static final Pattern NUMERIC_END = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern PLAIN_IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    static EndpointUrl parse(String url) throws TargetRefused {
        if (url.length() > MAX_LENGTH) {
            throw new TargetRefused("must have at most " + MAX_LENGTH + " characters");
        } else if (!VISIBLE_ASCII.matcher(url).matches()) {
            throw new TargetRefused(
                    "must be ASCII; percent-encode other characters, and write names in their xn-- form");
        }
        URI uri = uri(url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new TargetRefused("must begin with https://");
        } else if (uri.getRawUserInfo() != null || url.contains("@") && uri.getHost() == null) {
            throw new TargetRefused("must not carry credentials");
        } else if (uri.getHost() == null) {
            throw new TargetRefused("must name a host");
        } else if (uri.getRawFragment() != null) {
            throw new TargetRefused("must not have a fragment");
        }
        boolean tls = scheme.equals("https");
        return new EndpointUrl(tls, host(uri), port(uri, tls), target(uri));
    }

    private static URI uri(String url) throws TargetRefused {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new TargetRefused("must be a URL");
        }
    }

    private static String host(URI uri) throws TargetRefused {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean name = host.length() <= MAX_HOST && LABELS.matcher(host).matches();
        if (!name
                || NUMERIC_END.matcher(host).matches()
                        && !PLAIN_IPV4.matcher(host).matches()) {
            throw new TargetRefused("must name its host by a DNS name");
        }
        return host;
    }

    private static int port(URI uri, boolean tls) throws TargetRefused {
        int port = uri.getPort();
        if (port == 0 || port > 65_535) {
            throw new TargetRefused("must have a port from 1 to 65535");
        }
        return port == -1 ? tls ? 443 : 80 : port;
    }

    private static String target(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    boolean hasDottedName() {
        return host.contains(".") && !PLAIN_IPV4.matcher(host).matches();
    }
}
