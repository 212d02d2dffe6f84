package org.csoregistry.benchmarks;

import org.csoregistry.benchmarks.report.Report;
import org.csoregistry.benchmarks.stack.Suite;

/** One thing that is measured, beside what it is measured against. */
public interface Cell {

    /** What it is called on the command line. */
    String name();

    /** Measures on the running suite; what cannot be measured here is said in the report. */
    void measure(Suite suite, Options options, Report report) throws Exception;
}
