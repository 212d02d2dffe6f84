package org.csoregistry.commons.exports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How whole lists are handed out. */
@ConfigMapping(prefix = "registry.export")
public interface ExportSettings {

    /**
     * Exports at one time; those beyond are answered 503. Each holds a thread and a connection to the store, so it is to
     * be well below the size of that pool. 1 to 100.
     */
    @WithDefault("4")
    int atOnce();

    /** After this an export breaks off, however its reader goes on: it keeps the store from tidying up. 1 min to 1 day. */
    @WithDefault("30m")
    Duration limit();
}
