package org.csoregistry.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What the operator may set. The addresses of the services have no default: a gateway to nowhere must not start. */
@ConfigMapping(prefix = "registry.gateway")
public interface GatewayConfig {

    Services services();

    Proxy proxy();

    Cors cors();

    OpenApi openapi();

    AsyncApi asyncapi();

    Stream stream();

    Changes changes();

    Health health();

    /** Base addresses such as {@code http://127.0.0.1:8081}: scheme, host and port, no path. */
    interface Services {
        Optional<URI> organizationService();

        Optional<URI> eventService();

        Optional<URI> commitmentService();

        Optional<URI> webhookService();
    }

    /** How requests are handed on. */
    interface Proxy {
        /** Connections kept to each service, at least 1. */
        @WithDefault("128")
        int maxConnections();

        /** Requests that may stand in line for one of those connections; those beyond are answered 503 at once. */
        @WithDefault("1024")
        int maxWaiting();

        /** How long to wait in that line, and for a new connection; milliseconds to few seconds. Then it is 503. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** Connections kept to each service for readers who wait for changes, so that they take none from others. */
        @WithDefault("1000")
        int maxWaitingReaders();

        /** How long neither side may send a byte before the exchange is given up; readers who wait, and files, may longer. */
        @WithDefault("60s")
        Duration idleTimeout();

        /** Connections kept to each service for files, out and in; a service hands out few at a time, and takes fewer. */
        @WithDefault("32")
        int maxFiles();

        /**
         * The same limit for files: a reader over a bad line may take nothing for long, and an import says nothing until
         * it is over. Not more than {@code quarkus.http.idle-timeout}, which ends the caller's side.
         */
        @WithDefault("10m")
        Duration fileIdleTimeout();

        /** How long an unused connection is kept; less than the services' own idle timeout. */
        @WithDefault("60s")
        Duration keepAlive();

        /** What a caller is told to wait when a service is down; whole seconds. */
        @WithDefault("5s")
        Duration retryAfter();

        /** The largest body let in; the services hold JSON to a stricter limit. */
        @WithDefault("64M")
        MemorySize maxBody();
    }

    /** Which web pages of other origins may call; none unless listed, {@code *} for all. */
    interface Cors {
        Optional<Set<String>> origins();

        /** How long a browser may remember the answer to its preflight. */
        @WithDefault("1h")
        Duration maxAge();
    }

    /** The merged OpenAPI document. */
    interface OpenApi {
        /** Age at which the services are asked again. */
        @WithDefault("10s")
        Duration timeToLive();

        /** How long one service may take; its last known document serves afterwards. */
        @WithDefault("2s")
        Duration timeout();
    }

    /** The AsyncAPI document. */
    interface AsyncApi {
        /** Age at which the services are asked again. */
        @WithDefault("10s")
        Duration timeToLive();

        /** How long one service may take; its last known schemas serve afterwards. */
        @WithDefault("2s")
        Duration timeout();

        /**
         * Where readers from outside reach the broker, such as {@code kafka-secure://kafka.example.org:9093}. Without
         * it the document says to ask the operator: the address that the services use is nobody else's business.
         */
        Optional<URI> broker();
    }

    /** The live stream. */
    interface Stream {
        /** Most recent changes kept in memory per service, at least 1. */
        @WithDefault("10000")
        int ring();

        /** The same bound in bytes, for when documents are large. */
        @WithDefault("16M")
        MemorySize ringBytes();

        /** Readers at one time; those beyond are answered 503. */
        @WithDefault("5000")
        int maxReaders();

        /**
         * Readers at one time from one address (of IPv6: from one /64 network); those beyond are answered 503. Behind a
         * proxy that hides who calls, everybody has the proxy's address.
         */
        @WithDefault("1000")
        int maxReadersPerAddress();

        /** Readers that may be fetching at one time what is older than the rings, each a page of some 2 MiB. */
        @WithDefault("8")
        int catchUps();

        /** Changes a live reader may lag behind while its connection takes no more; then it is dropped. */
        @WithDefault("1000")
        int maxBacklog();

        /** How long a reader's connection may take nothing at all; then it is dropped. */
        @WithDefault("30s")
        Duration stall();

        /** Rhythm of the comments that keep idle connections open. */
        @WithDefault("15s")
        Duration heartbeat();

        /** What readers are told to wait before they connect again. */
        @WithDefault("3s")
        Duration retry();

        /** How long a missing sequence may still arrive by Kafka before the service is asked for it. */
        @WithDefault("500ms")
        Duration gapPatience();

        /** Rhythm in which the broker is asked for topics and partitions, and so for a sign of life. */
        @WithDefault("5s")
        Duration survey();
    }

    /** The merged feed. */
    interface Changes {
        /** Readers that may wait for changes at one time; those beyond are answered 503. */
        @WithDefault("300")
        int maxWaiting();

        /** How long a service may take to answer, beyond what the reader wants to wait. */
        @WithDefault("10s")
        Duration timeout();
    }

    /** Questions about the services' readiness. */
    interface Health {
        /** How long one service may take to answer. */
        @WithDefault("1s")
        Duration timeout();

        /** How long an answer is good for. */
        @WithDefault("1s")
        Duration timeToLive();
    }
}
