package org.csoregistry.commons.exports;

import java.io.IOException;

/** Writes documents to a file, one after the other. */
interface RowSink {
    /** @param json in UTF-8 */
    void write(byte[] json) throws IOException;

    /** Writes what makes the file whole; not called for one that broke off. */
    void finish() throws IOException;
}
