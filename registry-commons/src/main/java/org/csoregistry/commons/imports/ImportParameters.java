package org.csoregistry.commons.imports;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every import has. */
public class ImportParameters {
    private static final String ALL = "all-or-nothing";

    @QueryParam("dryRun")
    @Parameter(
            description = "true finds out what would happen and writes nothing.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"true", "false"},
                            defaultValue = "false"))
    String dryRun;

    @QueryParam("mode")
    @Parameter(
            description = "each writes the rows that are right though others are refused.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {ALL, "each"},
                            defaultValue = ALL))
    String mode;

    @QueryParam("overwrite")
    @Parameter(
            description = "true changes records whatever their version, as If-Match: * does.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"true", "false"},
                            defaultValue = "false"))
    String overwrite;

    /** @throws InvalidInput naming each that makes no sense */
    public ImportOptions options() {
        List<Violation> faults = new ArrayList<>();
        ImportOptions options = new ImportOptions(
                either("dryRun", dryRun, "true", "false", faults),
                either("mode", mode, "each", ALL, faults),
                either("overwrite", overwrite, "true", "false", faults));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return options;
    }

    private static boolean either(String name, String given, String yes, String no, List<Violation> faults) {
        if (given != null && !given.equals(yes) && !given.equals(no)) {
            faults.add(Violation.ofParameter(name, "must be " + yes + " or " + no));
        }
        return yes.equals(given);
    }
}
