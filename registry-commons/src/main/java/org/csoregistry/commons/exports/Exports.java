package org.csoregistry.commons.exports;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.Whole;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.Unavailable;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.table.Columns;
import org.csoregistry.commons.table.SheetText;
import org.csoregistry.commons.table.TableShape;

/** Answers lists as files: all that matches, in one go, in constant memory. */
@ApplicationScoped
public class Exports {
    /** How many records the file holds: one of fewer is not the whole. */
    public static final String RECORDS = "Export-Records";

    private static final List<String> OF_PAGES_ONLY = List.of("after", "count", "limit");
    private static final int RETRY_AFTER_SECONDS = 10;

    private final Semaphore places;
    private final ExportSettings settings;
    private final CurrentVertxRequest request;
    private final Clock clock;

    Exports(ExportSettings settings, CurrentVertxRequest request, Clock clock) {
        this.places = new Semaphore(settings.atOnce());
        this.settings = settings;
        this.request = request;
        this.clock = clock;
    }

    /**
     * @param name of the collection, and so of the file
     * @param list opens what is to be handed out; closed here
     * @throws InvalidInput if it is more than the format can hold, or a parameter of pages was given
     * @throws Unavailable if too many exports are under way
     */
    public Response answer(ExportFormat format, String name, TableShape shape, Supplier<Whole> list, UriInfo uri) {
        mustNotPage(uri);
        if (!places.tryAcquire()) {
            throw new Unavailable("As many exports as can be are under way.", RETRY_AFTER_SECONDS);
        }
        Whole open = null;
        Export export = null;
        try {
            open = list.get();
            long records = open.count();
            Export.Sinks sinks = sinks(format, name, shape, open, records);
            export = new Export(
                    open, sinks, request.getCurrent(), clock, clock.instant().plus(settings.limit()), places::release);
            return Response.ok(export)
                    .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file(name, format) + "\"")
                    .header(HttpHeaders.VARY, "Accept, Authorization")
                    .header(RECORDS, records)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (export == null) {
                giveUp(open);
            }
        }
    }

    private void giveUp(Whole open) {
        try {
            if (open != null) {
                open.close();
            }
        } finally {
            places.release();
        }
    }

    private static void mustNotPage(UriInfo uri) {
        List<Violation> faults = OF_PAGES_ONLY.stream()
                .filter(uri.getQueryParameters()::containsKey)
                .map(given -> Violation.ofParameter(given, "is for pages of JSON: a file holds all that matches"))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static Export.Sinks sinks(ExportFormat format, String name, TableShape shape, Whole list, long records)
            throws IOException {
        return switch (format) {
            case JSON_LINES -> JsonLinesSink::new;
            case COMMA_SEPARATED -> {
                Columns columns = columns(list, new Columns(shape, List::of));
                yield out -> new CsvSink(out, columns);
            }
            case SHEET -> {
                if (records > SheetSink.MAX_ROWS) {
                    throw new InvalidInput(
                            Violation.ofParameter("Accept", "a sheet cannot hold so many records; ask for text/csv"));
                }
                Columns columns = columns(list, new Columns(shape, SheetText::cut));
                yield out -> new SheetSink(out, name, columns);
            }
        };
    }

    private static Columns columns(Whole list, Columns columns) throws IOException {
        list.forEach(json -> columns.look(RegistryJson.read(json)));
        return columns;
    }

    private String file(String name, ExportFormat format) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return name + "-" + day + "." + format.ending();
    }
}
