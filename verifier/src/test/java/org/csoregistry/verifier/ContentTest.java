package org.csoregistry.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.Optional;
import org.csoregistry.verifier.finding.Fault;
import org.csoregistry.verifier.source.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data tell nothing of persons, and only what their schema allows. */
class ContentTest {

    private static final String SCHEMA = "https://registry.example.org/schemas/organization.v1.json";

    private final HealthyRegistry healthy = new HealthyRegistry();
    private final FakeRegistry registry = healthy.registry;

    @ParameterizedTest
    @ValueSource(strings = {"email", "Phone_Number", "contactPerson", "birthDate", "family-name"})
    void aPropertyThatTellsOfAPersonIsFound(String name) {
        healthy.organizations.create("organization", "partner", ",\"office\":[{\"" + name + "\":\"x\"}]");

        assertThat(registry.verify().faults())
                .extracting(Fault::what)
                .containsExactly("the data has the property " + name + ", which tells of a person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"write to info@example.org", "+976 11 123-456", "tel +1 (212) 555 0100"})
    void whatLooksLikeAnAddressOfSomebodyIsAWarning(String text) {
        healthy.organizations.create("organization", "partner", ",\"note\":{\"en\":\"" + text + "\"}");

        Report report = registry.verify();

        assertThat(report.isProven()).isTrue();
        assertThat(report.warnings()).singleElement().satisfies(warning -> assertThat(warning.what())
                .contains("/note/en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2015-10-14", "XM-DAC-41114", "1 + 1 = 2", "@handle", "0190a000-0000-7000-8000-000000000004"})
    void ordinaryTextIsNoWarning(String text) {
        healthy.organizations.create("organization", "partner", ",\"note\":\"" + text + "\"");

        assertThat(registry.verify().warningCount()).isZero();
    }

    @Test
    void dataAreHeldToTheSchemaThatTheyName() {
        HealthyRegistry named = new HealthyRegistry(Optional.of(SCHEMA));
        named.registry.elsewhere.put(URI.create(SCHEMA), schema("{\"required\":[\"id\",\"version\"]}"));
        assertThat(named.registry.verify().faults()).isEmpty();

        named.registry.elsewhere.put(
                URI.create(SCHEMA), schema("{\"properties\":{\"acronym\":{\"enum\":[\"A\",\"B\"]}}}"));

        assertThat(named.registry.verify().faults())
                .extracting(Fault::place, Fault::sequence)
                .containsExactly(tuple("organizations full feed", 3L), tuple("organizations public feed", 3L));
    }

    @ParameterizedTest
    @CsvSource({"404, {}", "200, no JSON", "200, '{\"type\":12}'"})
    void aSchemaThatCannotBeHadIsFoundOnce(int status, String body) {
        HealthyRegistry named = new HealthyRegistry(Optional.of(SCHEMA));
        named.registry.elsewhere.put(URI.create(SCHEMA), new Answer(status, "", body));

        // Once for each collection.
        assertThat(named.registry.verify().faults()).hasSize(3).allMatch(fault -> fault.what()
                .startsWith("the dataschema " + SCHEMA + " cannot be had: "));
    }

    private static Answer schema(String rules) {
        return new Answer(200, "", rules);
    }
}
