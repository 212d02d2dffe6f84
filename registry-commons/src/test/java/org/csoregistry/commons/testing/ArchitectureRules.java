package org.csoregistry.commons.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** What the rooms of a service may import. Each rule has a fixture on which it must fail. */
public enum ArchitectureRules {
    WEB_KNOWS_NO_STORE(noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "jakarta.transaction..",
                    "org.hibernate..",
                    "io.quarkus.hibernate..",
                    "io.agroal..",
                    "java.sql..",
                    "org.apache.kafka..")),

    DOMAIN_KNOWS_NO_DOOR(noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "..web..", "..reference..")),

    REFERENCES_KNOW_NO_WEB(noClasses()
            .that()
            .resideInAPackage("..reference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "jakarta.ws.rs..")
            .allowEmptyShould(true)),

    ENTITIES_STAY_HOME(classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate()),

    TRANSACTIONS_ARE_THE_DOMAINS(methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..domain..")),

    TIME_IS_INJECTED(noClasses().should().callMethodWhere(clockReading())),

    READS_ARE_BOUNDED(noClasses().should().callMethodWhere(named("listAll", "findAll", "streamAll")));

    private final ArchRule rule;

    ArchitectureRules(ArchRule rule) {
        this.rule = rule.as(name());
    }

    public void check(JavaClasses service) {
        rule.check(service);
    }

    public boolean isBrokenBy(JavaClasses fixture) {
        return rule.allowEmptyShould(true).evaluate(fixture).hasViolation();
    }

    /** The production classes below a root package. */
    public static JavaClasses productionClasses(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    private static DescribedPredicate<JavaMethodCall> clockReading() {
        Set<String> clocks = Set.of(Instant.class.getName(), LocalDate.class.getName(), Clock.class.getName());
        return DescribedPredicate.describe("read a clock of the platform", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean reads = call.getName().equals("now") || call.getName().startsWith("system");
            return clocks.contains(owner.getName())
                    && reads
                    && call.getTarget().getRawParameterTypes().isEmpty();
        });
    }

    private static DescribedPredicate<JavaMethodCall> named(String... names) {
        return DescribedPredicate.describe(
                "read everything", call -> Set.of(names).contains(call.getName()));
    }
}
