package org.csoregistry.commons.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files are taken in. */
@ConfigMapping(prefix = "registry.import")
public interface ImportSettings {

    /** Imports at one time, from the first byte to the answer; those beyond are answered 503. 1 to 20. */
    @WithDefault("2")
    int atOnce();

    /** The largest file, as it is sent. What lies behind it must let as much through. 1 KiB to 64 MiB. */
    @WithDefault("64M")
    MemorySize maxFile();

    /** Rows in one file; each costs some memory until the import is over. 1 to 1 000 000. */
    @WithDefault("250000")
    int maxRows();

    /** Rows that are checked and written together. 1 to 10 000. */
    @WithDefault("500")
    int batch();
}
