package org.csoregistry.verifier.content;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csoregistry.verifier.change.Change;
import org.csoregistry.verifier.finding.Findings;
import org.csoregistry.verifier.source.Answer;
import org.csoregistry.verifier.source.Gateway;

/** Holds data to the JSON Schema that their change names; each is fetched once. */
final class Schemas implements Contents.Rule {

    private final Gateway gateway;
    private final Findings findings;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Optional<Schema>> known = new HashMap<>();

    Schemas(Gateway gateway, Findings findings) {
        this.gateway = gateway;
        this.findings = findings;
    }

    @Override
    public void check(String place, Change change) {
        if (change.schema().isEmpty()) {
            return;
        }
        Optional<Schema> schema = known.computeIfAbsent(change.schema(), address -> read(place, change));
        if (schema.isPresent()) {
            List<Error> errors = schema.get().validate(change.text(), InputFormat.JSON);
            if (!errors.isEmpty()) {
                findings.fault(
                        place,
                        change.sequence(),
                        change.subject(),
                        "the data break their schema " + change.schema() + ": "
                                + errors.get(0).getInstanceLocation() + " "
                                + errors.get(0).getMessage());
            }
        }
    }

    /** Told of once, at the first change that names it. */
    private Optional<Schema> read(String place, Change first) {
        try {
            URI address = URI.create(first.schema());
            if (!Set.of("http", "https").contains(String.valueOf(address.getScheme()))) {
                throw new IllegalArgumentException("it is no web address");
            }
            Answer answer = gateway.fetch(address);
            if (answer.status() != 200) {
                throw new IllegalArgumentException(
                        answer.status() == 0 ? "nobody answers there" : "status " + answer.status());
            }
            mustBeSchema(answer.body());
            return Optional.of(registry.getSchema(answer.body(), InputFormat.JSON));
        } catch (IllegalArgumentException | SchemaException | UncheckedIOException e) {
            findings.fault(
                    place,
                    first.sequence(),
                    first.subject(),
                    "the dataschema " + first.schema() + " cannot be had: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void mustBeSchema(String body) {
        Schema rules =
                registry.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
        List<Error> errors = rules.validate(body, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("it is no JSON Schema: " + errors.get(0));
        }
    }
}
