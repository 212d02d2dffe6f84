package org.csoregistry.verifier.source;

/** The registry could not be looked at: out of reach, or it did not let us in. Says nothing of what it holds. */
public final class NotExaminable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotExaminable(String message) {
        super(message);
    }
}
