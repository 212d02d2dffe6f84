package org.csoregistry.commons.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.csoregistry.commons.imports.source.ImportFormat;
import org.csoregistry.commons.imports.source.Upload;
import org.csoregistry.commons.problem.Problem;
import org.csoregistry.commons.problem.ProblemType;
import org.csoregistry.commons.problem.Refusal.TooLarge;
import org.csoregistry.commons.problem.Refusal.Unavailable;
import org.csoregistry.commons.table.TableShape;

/** Takes files in, a few at a time, and answers with a report. */
@ApplicationScoped
public class Imports {
    private static final int RETRY_AFTER_SECONDS = 30;

    private final Semaphore places;
    private final ImportSettings settings;
    private final Statistics statistics;

    Imports(ImportSettings settings, Statistics statistics) {
        this.places = new Semaphore(settings.atOnce());
        this.settings = settings;
        this.statistics = statistics;
    }

    /**
     * 200 with what became of the file; 422 if it has faults and nothing of it was written for that.
     *
     * @param useCase carries the file out
     * @throws TooLarge if there is more of it than may be
     * @throws Unavailable if too many imports are under way
     */
    public Response answer(
            InputStream body,
            MediaType type,
            TableShape shape,
            ImportOptions options,
            Function<ImportFile, ImportReport> useCase) {
        ImportFormat format = ImportFormat.of(type).orElseThrow(NotSupportedException::new);
        if (!places.tryAcquire()) {
            throw new Unavailable("As many imports as can be are under way.", RETRY_AFTER_SECONDS);
        }
        try (Upload upload = Upload.of(body, format, settings.maxFile().asLongValue())) {
            ImportReport report = useCase.apply(new ImportFile(upload, shape, settings));
            statistics.takeAnew(report);
            return answer(report, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private static Response answer(ImportReport report, ImportOptions options) {
        if (report.written() || options.dryRun()) {
            return Response.ok(report).type(MediaType.APPLICATION_JSON_TYPE).build();
        }
        Problem problem = Problem.of(ProblemType.IMPORT_REFUSED, "Nothing was written.");
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(new RefusedImport(problem.type(), problem.title(), problem.status(), problem.detail(), report))
                .build();
    }

    /** Problem details and the report that says why. */
    record RefusedImport(String type, String title, int status, String detail, ImportReport report) {}
}
