package org.csoregistry.organization.profile.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How profiles of organizations are kept up to date. */
@ConfigMapping(prefix = "registry.profile")
public interface ProfileSettings {

    /** How long after its last confirmation a profile is stale; whole days, 1 to 36 500. */
    @WithDefault("365d")
    Duration staleAfter();
}
