package org.csoregistry.commons.change;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.problem.Refusal;
import org.csoregistry.commons.problem.Refusal.Gone;
import org.csoregistry.commons.problem.Refusal.Moved;
import org.csoregistry.commons.problem.Refusal.NotFound;

/**
 * Reads resources from the ledger: what was written once as text is served as that text. What the caller may not know
 * of is answered as if it did not exist.
 */
@ApplicationScoped
public class Documents {
    private static final String COLUMNS = "select " + LedgerRow.COLUMNS + " ";
    private static final String CURRENT =
            COLUMNS + "from change where resource_id = ? and resource_type = ? order by version desc limit 1";
    private static final String AT_VERSION =
            COLUMNS + "from change where resource_id = ? and resource_type = ? and version = ?";
    private static final String BEFORE_VERSION = COLUMNS
            + "from change where resource_id = ? and resource_type = ? and version < ? order by version desc limit ?";

    /** From there on history is for everybody; 1 if nothing was taken back. */
    private static final String TOLD_FROM =
            "select coalesce(max(version), 1) from change where resource_id = ? and takes_back";

    private final AgroalDataSource dataSource;
    private final JointReads joint;

    Documents(AgroalDataSource dataSource, JointReads joint) {
        this.dataSource = dataSource;
        this.joint = joint;
    }

    /**
     * One line of a resource's history.
     *
     * @param kind wire spelling of {@link ChangeKind}
     * @param actor subject of the author; null for callers who may not see it
     */
    public record HistoryLine(long version, String kind, Audience audience, String occurredAt, String actor) {}

    /**
     * The resource as it is now.
     *
     * @throws NotFound if there is none that the caller may know of
     * @throws Gone if it was withdrawn
     * @throws Moved if it was merged into another that the caller may know of
     */
    public Document current(String type, UUID id, Caller caller) {
        return current(type, id, newest(type, id), caller);
    }

    /**
     * The same, without a thread meanwhile: it is read together with what others ask for at the same time.
     *
     * @param held the version that the caller has; the document of that version comes without its text
     */
    public CompletionStage<Document> currentLater(String type, UUID id, long held, Caller caller) {
        return joint.read(
                id,
                held,
                row -> current(type, id, row.filter(found -> found.type().equals(type)), caller));
    }

    private Document current(String type, UUID id, Optional<LedgerRow> newest, Caller caller) {
        LedgerRow row = newest.filter(found -> found.readableBy(caller, id)).orElseThrow(() -> new NotFound(type, id));
        if (row.withdrawn()) {
            throw new Gone(type, id);
        }
        if (row.merged()) {
            throw moved(type, id, row, caller);
        }
        return row.document(id);
    }

    /** In one step, however often that which it was merged into has been merged since. */
    private Refusal moved(String type, UUID id, LedgerRow merged, Caller caller) {
        UUID into = merged.into();
        LedgerRow last = newest(type, into).orElseThrow(() -> new NotFound(type, id));
        while (last.merged()) {
            into = last.into();
            last = newest(type, into).orElseThrow(() -> new NotFound(type, id));
        }
        return last.readableBy(caller, into) ? new Moved(type, id, into) : new NotFound(type, id);
    }

    /** The same for whoever may know of it, else empty; of a withdrawn one the tombstone. */
    public Optional<Document> peek(String type, UUID id, Caller caller) {
        return newest(type, id).filter(row -> row.readableBy(caller, id)).map(row -> row.document(id));
    }

    /** Whether there is or was a resource with this id, of whatever type. */
    public boolean isTaken(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from change where resource_id = ? limit 1")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be read", e);
        }
    }

    /** The resource as it was at a version that the caller may read. */
    public Document at(String type, UUID id, long version, Caller caller) {
        mustReadHistory(type, id, caller);
        long from = toldFrom(id, caller);
        return read(AT_VERSION, id, type, version).stream()
                .filter(row -> row.version() >= from && row.readableBy(caller, id))
                .findFirst()
                .orElseThrow(() -> new NotFound("version " + version + " of " + type, id))
                .document(id);
    }

    /**
     * A part of a resource's history.
     *
     * @param lines newest first, less those that the caller may not read
     * @param next the version to go on before; null at the end
     */
    public record History(List<HistoryLine> lines, Long next) {}

    /** At most {@code limit} versions before {@code before}. */
    public History history(String type, UUID id, long before, int limit, Caller caller) {
        mustReadHistory(type, id, caller);
        long from = toldFrom(id, caller);
        boolean showActor = caller.is(Role.SECRETARIAT) || caller.is(Role.FIELD_OFFICE);
        List<LedgerRow> rows = read(BEFORE_VERSION, id, type, before, limit);
        long oldest = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).version();
        List<HistoryLine> lines = rows.stream()
                .filter(row -> row.version() >= from && row.readableBy(caller, id))
                .map(row -> row.line(showActor))
                .toList();
        return new History(lines, rows.size() == limit && oldest > from ? oldest : null);
    }

    /** History ends with the resource, except for the secretariat. */
    private void mustReadHistory(String type, UUID id, Caller caller) {
        if (!caller.readsEverything()) {
            current(type, id, caller);
        } else if (newest(type, id).isEmpty()) {
            throw new NotFound(type, id);
        }
    }

    /** What has been taken back is the secretariat's to read. */
    private long toldFrom(UUID id, Caller caller) {
        if (caller.readsEverything()) {
            return 1;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(TOLD_FROM)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be read", e);
        }
    }

    private Optional<LedgerRow> newest(String type, UUID id) {
        return read(CURRENT, id, type).stream().findFirst();
    }

    private List<LedgerRow> read(String query, UUID id, String type, Object... more) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, id);
            select.setString(2, type);
            for (int i = 0; i < more.length; i++) {
                select.setObject(i + 3, more[i]);
            }
            List<LedgerRow> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(LedgerRow.of(rows, 1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be read", e);
        }
    }
}
