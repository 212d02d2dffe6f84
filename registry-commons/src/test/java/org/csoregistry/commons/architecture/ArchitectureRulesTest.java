package org.csoregistry.commons.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.csoregistry.commons.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureRulesTest {
    private static final JavaClasses VIOLATIONS =
            new ClassFileImporter().importPackages("org.csoregistry.commons.testing.violations");

    @ParameterizedTest
    @EnumSource
    void everyRuleBites(ArchitectureRules rule) {
        assertThat(rule.isBrokenBy(VIOLATIONS)).isTrue();
    }

    @Test
    void commonsKnowsNoService() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.csoregistry.organization..", "org.csoregistry.event..", "org.csoregistry.commitment..")
                .check(ArchitectureRules.productionClasses("org.csoregistry.commons"));
    }
}
