package org.csoregistry.webhook;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.csoregistry.commons.testing.ArchitectureRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    private static final JavaClasses SERVICE = ArchitectureRules.productionClasses("org.csoregistry.webhook");

    @ParameterizedTest
    @EnumSource
    void theRoomsAreKept(ArchitectureRules rule) {
        rule.check(SERVICE);
    }
}
