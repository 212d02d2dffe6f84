package org.csoregistry.verifier.source;

/** The registry's topics. */
public interface Broker {

    /**
     * Opens a topic at its beginning; one that is not there is empty.
     *
     * @throws NotExaminable if the broker is out of reach
     */
    Topic open(String name);
}
