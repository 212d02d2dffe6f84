package org.csoregistry.benchmarks;

import java.util.List;
import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Suite;

/** One thing that is measured, beside what it is measured against. */
public interface Cell {

    /** What it is called on the command line. */
    String name();

    /** The services that are left out of the suite, because the cell is not about them and they would take their share. */
    default List<String> without() {
        return List.of();
    }

    /** Of the services' JVMs; what the cell is about decides whether the compiler is let loose. */
    default String javaOptions() {
        return Suite.FULL_COMPILER;
    }

    /** Measures on the running suite; what cannot be measured here is said in the report. */
    void measure(Suite suite, Options options, Report report) throws Exception;
}
