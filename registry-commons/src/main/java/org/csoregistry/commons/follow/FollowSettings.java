package org.csoregistry.commons.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this service's feed is waited on. */
@ConfigMapping(prefix = "registry.feed")
public interface FollowSettings {

    /** Readers that may wait for changes at one time; those beyond are answered 503. 1 to 100 000. */
    @WithDefault("1000")
    int maxWaiting();
}
