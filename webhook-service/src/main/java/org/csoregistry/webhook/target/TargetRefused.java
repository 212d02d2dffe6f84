package org.csoregistry.webhook.target;

/** Nothing may be sent there; the message says why, in words that an owner can act upon. */
public final class TargetRefused extends Exception {
    private static final long serialVersionUID = 1L;

    TargetRefused(String fault) {
        super(fault, null, false, false);
    }
}
