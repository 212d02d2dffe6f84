package org.csoregistry.commons.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import org.csoregistry.commons.problem.Refusal.Unavailable;

/** The one transaction of a file that is written as a whole: how it begins and how it ends. */
@ApplicationScoped
public class ImportTransaction {
    /** A file takes its time; a transaction that nobody ends is rolled back after this. */
    public static final int SECONDS = 1_800;

    private static final long LOCK_KEY = 0x494D_504F_5254_494EL;
    private static final long GATE_KEY = LOCK_KEY + 1;
    private static final int RETRY_AFTER_SECONDS = 30;

    private final EntityManager entities;
    private final TransactionManager transactions;

    ImportTransaction(EntityManager entities, TransactionManager transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Two files would wait for each other's rows, and in the end for ever.
     *
     * @throws Unavailable if another is being written, by whichever instance
     */
    public void beTheOnlyOne() {
        if (!isGiven("pg_try_advisory_xact_lock", LOCK_KEY)) {
            throw new Unavailable("Another import is being carried out.", RETRY_AFTER_SECONDS);
        }
        await("pg_advisory_xact_lock");
    }

    /**
     * For a single write that reads or changes more than its own record: a file locks record after record, so that each
     * could come to wait for the other. Until the end of the transaction no file begins.
     *
     * @throws Unavailable if one is being written as a whole: that takes longer than a caller waits
     */
    public void mustNotBeUnderWay() {
        if (!isGiven("pg_try_advisory_xact_lock_shared", GATE_KEY)) {
            throw new Unavailable("A file is being written.", RETRY_AFTER_SECONDS);
        }
    }

    /** The same for a part of another file, which can wait. */
    public void awaitItsEnd() {
        await("pg_advisory_xact_lock_shared");
    }

    private boolean isGiven(String lock, long key) {
        return (Boolean) entities.createNativeQuery("select " + lock + "(?1)", Boolean.class)
                .setParameter(1, key)
                .getSingleResult();
    }

    private void await(String lock) {
        entities.createNativeQuery("select 1 from (select " + lock + "(?1)) as locked", Integer.class)
                .setParameter(1, GATE_KEY)
                .getSingleResult();
    }

    /** Takes everything back where there is a fault, and after a dry run. */
    public ImportReport end(ImportReport report, ImportOptions options) {
        if (!options.dryRun() && report.isFlawless()) {
            return report;
        }
        try {
            transactions.setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException("an import could not be taken back", e);
        }
        return report.unwritten();
    }
}
