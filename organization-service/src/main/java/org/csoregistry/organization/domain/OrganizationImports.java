package org.csoregistry.organization.domain;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.csoregistry.commons.aggregate.RetriedWhenOvertaken;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.imports.ImportFile;
import org.csoregistry.commons.imports.ImportOptions;
import org.csoregistry.commons.imports.ImportReport;
import org.csoregistry.commons.imports.ImportTransaction;

/** Takes organizations in by the file. */
@ApplicationScoped
public class OrganizationImports {
    private final OrganizationBatches batches;
    private final ImportTransaction transaction;

    OrganizationImports(OrganizationBatches batches, ImportTransaction transaction) {
        this.batches = batches;
        this.transaction = transaction;
    }

    /**
     * In one transaction: all rows or, where one has a fault, none; and none of a dry run. It is checked to the end
     * though, against the rows before each, so that the report is of the whole file.
     */
    @Transactional
    @TransactionConfiguration(timeout = ImportTransaction.SECONDS)
    @RetriedWhenOvertaken
    public ImportReport together(ImportFile file, ImportOptions options, Caller by) {
        transaction.beTheOnlyOne();
        Map<UUID, Long> raised = new HashMap<>();
        ImportReport report = file.read((rows, before) -> batches.apply(rows, before, raised, options, by));
        return transaction.end(report, options);
    }

    /** Each batch in a transaction of its own: what is right is written, whatever else is wrong. */
    public ImportReport apart(ImportFile file, ImportOptions options, Caller by) {
        Map<UUID, Long> raised = new HashMap<>();
        return file.readApart((rows, before) -> batches.apply(rows, before, raised, options, by));
    }
}
