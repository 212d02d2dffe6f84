package org.csoregistry.commons.imports;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.commons.imports.source.BadFile;
import org.csoregistry.commons.imports.source.RowReader;
import org.csoregistry.commons.imports.source.Upload;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.commons.table.TableShape;
import org.hibernate.exception.ConstraintViolationException;

/** A file to be taken in, batch after batch. */
public final class ImportFile {
    private final Upload upload;
    private final TableShape shape;
    private final ImportSettings settings;

    ImportFile(Upload upload, TableShape shape, ImportSettings settings) {
        this.upload = upload;
        this.shape = shape;
        this.settings = settings;
    }

    /** Does with a batch what its rows say; the tally is of the rows before it. */
    public interface Batch {
        List<Outcome> apply(List<ImportRow> rows, Tally before);
    }

    /**
     * Reads the file from its beginning. What cannot be read is a fault in the report, wherever it is found.
     *
     * @return what became of it, taking for granted that the batches have come to be
     */
    public ImportReport read(Batch batch) {
        return take((rows, tally) -> batch.apply(rows, tally).forEach(tally::count));
    }

    /** The same with batches that come to be each by itself: one that the store refuses is tried again row by row. */
    public ImportReport readApart(Batch batch) {
        ImportReport report = take((rows, tally) -> {
            try {
                batch.apply(rows, tally).forEach(tally::count);
            } catch (ConstraintViolationException | OptimisticLockException e) {
                rows.forEach(row -> tally.count(alone(row, batch, tally)));
            }
        });
        boolean nothing = report.created() + report.updated() + report.unchanged() == 0;
        return nothing && !report.isFlawless() ? report.unwritten() : report;
    }

    private static Outcome alone(ImportRow row, Batch batch, Tally tally) {
        try {
            return batch.apply(List.of(row), tally).get(0);
        } catch (ConstraintViolationException e) {
            return Outcome.refused(row, new Conflict("What must be unique belongs to another record.", null));
        } catch (OptimisticLockException e) {
            return Outcome.refused(row, new Conflict("Another write to the same record came first.", null));
        }
    }

    private interface Step {
        void take(List<ImportRow> rows, Tally tally);
    }

    private ImportReport take(Step step) {
        Tally tally = new Tally();
        try (RowReader rows = upload.open(shape)) {
            List<ImportRow> next = batch(rows, tally);
            while (!next.isEmpty()) {
                step.take(next, tally);
                next = batch(rows, tally);
            }
        } catch (BadFile e) {
            e.faults().forEach(tally::note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tally.report();
    }

    /** The next rows that can be read; those that cannot are counted on the way. */
    private List<ImportRow> batch(RowReader rows, Tally tally) throws IOException, BadFile {
        List<ImportRow> batch = new ArrayList<>();
        while (batch.size() < settings.batch()) {
            ImportRow row = rows.next();
            if (row == null) {
                return batch;
            }
            if (tally.rows() + batch.size() >= settings.maxRows()) {
                throw new BadFile(row.number(), "is beyond the " + settings.maxRows() + " rows that a file may have");
            }
            if (row.isReadable()) {
                batch.add(row);
            } else {
                tally.count(Outcome.unreadable(row));
            }
        }
        return batch;
    }
}
