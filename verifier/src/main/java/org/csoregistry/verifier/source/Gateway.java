package org.csoregistry.verifier.source;

import java.net.URI;

/** The registry over HTTP. Safe for use by several threads. */
public interface Gateway {

    /**
     * Reads a path such as {@code /v1/events?limit=200}.
     *
     * @throws NotExaminable if there is no answer, or none but "not now"
     */
    Answer get(String path, Reader reader);

    /** Reads an address that a change names, as anybody; a status of 0 is an address that does not answer. */
    Answer fetch(URI address);
}
