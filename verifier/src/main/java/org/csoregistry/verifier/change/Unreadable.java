package org.csoregistry.verifier.change;

/** A message or a feed item that is not a change of the registry's. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(String message) {
        super(message);
    }
}
