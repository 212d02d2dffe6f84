package org.csoregistry.commons.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.imports.lines.Cell;
import org.csoregistry.commons.imports.source.RowIdentity;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Refusal;
import org.csoregistry.commons.problem.Refusal.AlreadyExists;
import org.csoregistry.commons.problem.Refusal.Gone;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.commons.problem.Refusal.PreconditionRequired;
import org.csoregistry.commons.problem.Refusal.StaleVersion;
import org.csoregistry.commons.problem.Violation;

/**
 * One record of a file.
 *
 * @param number see {@link Fault#row}
 * @param id of the record; null for one that is to be found otherwise, or new
 * @param version that its author has seen; null if the row does not say
 * @param edit null if the row cannot be read
 * @param faults that were found while it was read
 */
public record ImportRow(long number, UUID id, Long version, Edit edit, List<Fault> faults) {
    public ImportRow {
        faults = List.copyOf(faults);
    }

    public static ImportRow unreadable(long number, List<Fault> faults) {
        return new ImportRow(number, null, null, null, faults);
    }

    public boolean isReadable() {
        return faults.isEmpty();
    }

    /**
     * The draft that it leads to, as JSON.
     *
     * @param current the draft as it is, empty for a new record
     * @throws InvalidInput if it is larger than a record may be
     */
    public byte[] edited(ObjectNode current) {
        byte[] json = RegistryJson.write(edit.onto(current)).getBytes(StandardCharsets.UTF_8);
        if (json.length > Cell.MAX_LENGTH) {
            throw new InvalidInput(Violation.at("", "must have at most " + Cell.MAX_LENGTH + " bytes as JSON"));
        }
        return json;
    }

    /**
     * The condition of a change, as If-Match says it of a single one.
     *
     * @throws PreconditionRequired if the row has no version
     * @throws StaleVersion if it has another than the newest
     */
    public void mustHaveSeen(long newest, ImportOptions options) {
        if (options.overwrite()) {
            return;
        }
        if (version == null) {
            throw new PreconditionRequired("Say the version that you have seen, or import with overwrite=true.");
        } else if (version != newest) {
            throw new StaleVersion(newest, null);
        }
    }

    /** The refusal that this record would have met by itself, as faults of the row. */
    List<Fault> faults(Refusal refusal) {
        if (refusal instanceof InvalidInput invalid) {
            String type = refusal.problem().type();
            return invalid.violations().stream()
                    .map(violation -> edit.place(Fault.of(number, violation, type)))
                    .toList();
        }
        return List.of(edit.place(Fault.of(number, pointer(refusal), refusal.problem())));
    }

    private static String pointer(Refusal refusal) {
        if (refusal instanceof StaleVersion || refusal instanceof PreconditionRequired) {
            return RowIdentity.VERSION;
        }
        boolean ofId = refusal instanceof NotFound || refusal instanceof AlreadyExists || refusal instanceof Gone;
        return ofId ? RowIdentity.ID : null;
    }
}
