package org.csoregistry.verifier.source;

/** In whose name is read. */
public enum Reader {
    ANYBODY,
    SECRETARIAT;

    @Override
    public String toString() {
        return this == ANYBODY ? "without token" : "with token";
    }
}
