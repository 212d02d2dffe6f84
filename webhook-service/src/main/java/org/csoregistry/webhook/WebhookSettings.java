package org.csoregistry.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How changes are taken in and sent on. */
@ConfigMapping(prefix = "registry.webhooks")
public interface WebhookSettings {

    /** 32 bytes in base64, under which the store holds the subscriptions' secrets. */
    String key();

    /** Whether endpoints may be in private networks and without TLS: for the embedded suite and tests only. */
    @WithDefault("false")
    boolean allowPrivateTargets();

    /** Ports that an endpoint may have. */
    @WithDefault("443,8443")
    Set<Integer> allowedPorts();

    /** Networks in CIDR form that no endpoint may be in, such as the operator's own public ones. */
    Optional<List<String>> deniedNetworks();

    /** Subscriptions of one owner. 1 to 10 000. */
    @WithDefault("50")
    int maxPerOwner();

    /** How long the secret before a rotation signs as well. 0 s to 30 days. */
    @WithDefault("24h")
    Duration secretGrace();

    Sources sources();

    Intake intake();

    Delivery delivery();

    /** Base addresses of the services whose feeds are read: scheme, host and port, no path. */
    interface Sources {
        URI organizationService();

        URI eventService();

        URI commitmentService();
    }

    /** Reading the feeds. */
    interface Intake {
        /** How long a feed is asked to wait for news. Whole seconds, 0 to 6. */
        @WithDefault("5s")
        Duration patience();

        /** How soon a feed is asked again that had no more. 10 ms to 8 s. */
        @WithDefault("100ms")
        Duration pollInterval();

        /** How long to wait after a failure, or for another instance to give the feed up. 100 ms to 1 min. */
        @WithDefault("1s")
        Duration retryInterval();

        /** How long a feed may take to answer; less than the 10 s after which the store ends an idle session. */
        @WithDefault("8s")
        Duration timeout();

        /** Deliveries of a replay that may wait to be sent before more of it is read. 200 to 100 000. */
        @WithDefault("2000")
        int replayAhead();
    }

    /** Sending. */
    interface Delivery {
        /** Requests under way at one time, in this instance. 1 to 1 000. */
        @WithDefault("64")
        int concurrency();

        /** The same for one subscription, over all instances. 1 to 100. */
        @WithDefault("4")
        int perWebhook();

        /** How soon work that is due is noticed; own news wakes the workers at once. 10 ms to 10 s. */
        @WithDefault("500ms")
        Duration pollInterval();

        /** How long a connection may take. */
        @WithDefault("5s")
        Duration connectTimeout();

        /** How long the whole exchange may take, connection included. */
        @WithDefault("15s")
        Duration timeout();

        /** After which time a worker counts as dead; longer than {@link #timeout} and a slow name lookup together. */
        @WithDefault("45s")
        Duration lease();

        /** What lies between one attempt and the next, before jitter adds up to a fifth. */
        @WithDefault("5s,30s,2m,10m,30m,1h,2h,4h,8h,12h")
        List<Duration> retries();

        /** The same for challenges that an endpoint has not answered. */
        @WithDefault("10s,1m")
        List<Duration> verificationRetries();

        /** Failures in a row, over all resources, after which an endpoint gets one probe at a time. 1 to 100. */
        @WithDefault("3")
        int failingAfter();

        /** The longest pause between two probes of a failing endpoint. */
        @WithDefault("10m")
        Duration longestPause();

        /** How long an endpoint may fail without a single success before its subscription is disabled. */
        @WithDefault("7d")
        Duration disableAfter();

        /** Changes that may wait for one subscription; beyond it is disabled. */
        @WithDefault("50000")
        int maxPending();

        /** How long changes wait for one subscription at most, and how long the log is kept. */
        @WithDefault("30d")
        Duration kept();
    }
}
