package org.csoregistry.commons.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How statistics are shown. */
@ConfigMapping(prefix = "registry.statistics")
public interface StatisticsSettings {

    /** The smallest number shown of what readers may not see one by one; 1 shows all. */
    @WithDefault("5")
    int smallestShown();
}
