package org.csoregistry.commons.exports;

import java.io.IOException;

/** A file has broken off in the middle: its reader has gone, or was too slow. It has been logged, and can be answered no more. */
public final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOff(IOException cause) {
        super(cause);
    }
}
