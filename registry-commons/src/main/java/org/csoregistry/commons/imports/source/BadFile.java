package org.csoregistry.commons.imports.source;

import java.util.List;
import org.csoregistry.commons.imports.Fault;

/** The file cannot be read, or not further; carries why and where. */
public final class BadFile extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    public BadFile(List<Fault> faults) {
        super(null, null, false, false);
        this.faults = List.copyOf(faults);
    }

    public BadFile(long row, String detail) {
        this(List.of(Fault.ofRow(row, detail)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
