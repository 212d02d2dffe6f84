package org.csoregistry.commons.imports.source;

import java.io.IOException;
import org.csoregistry.commons.imports.ImportRow;

/** Reads a file record by record, holding one at a time. */
public interface RowReader extends AutoCloseable {

    /**
     * The next record; null at the end.
     *
     * @throws BadFile if nothing can be told from there on
     */
    ImportRow next() throws IOException, BadFile;

    @Override
    void close() throws IOException;
}
