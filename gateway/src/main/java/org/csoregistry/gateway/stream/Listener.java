package org.csoregistry.gateway.stream;

/** Who is told of changes as they come in. Called from the follower's thread: neither call may take long. */
public interface Listener {
    /** Repeated, late or never: what is missing is in the rings. */
    void hear(News news);

    /** Says that the hub has begun to serve. */
    void wake();
}
