package org.csoregistry.commons.imports.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.imports.Fault;

/** What a row says of which record it is about, and which version of it. */
public final class RowIdentity {
    public static final String ID = "/id";
    public static final String VERSION = "/version";

    private RowIdentity() {}

    /** Null for none, and for one with a fault, which is noted. */
    public static UUID id(JsonNode value, long row, List<Fault> faults) {
        if (isNothing(value)) {
            return null;
        }
        try {
            UUID id = UUID.fromString(value.asText());
            if (value.isTextual() && id.toString().equalsIgnoreCase(value.textValue())) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Noted below.
        }
        faults.add(new Fault(row, null, null, ID, null, "must be a UUID"));
        return null;
    }

    /** The same of the version. */
    public static Long version(JsonNode value, long row, List<Fault> faults) {
        if (isNothing(value)) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0) {
            return value.longValue();
        }
        faults.add(new Fault(row, null, null, VERSION, null, "must be a whole number from 1"));
        return null;
    }

    private static boolean isNothing(JsonNode value) {
        return value == null || value.isNull();
    }
}
