package org.csoregistry.organization.place.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How organizations are put on a map. */
@ConfigMapping(prefix = "registry.map")
public interface MapSettings {

    /** Points of single organizations in one map; where there would be more, all are told by country. 0 to 20000. */
    @WithDefault("5000")
    int maxPoints();
}
