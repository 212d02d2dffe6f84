package org.csoregistry.webhook.log;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.Cursor;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.page.Page;
import org.csoregistry.commons.problem.Refusal.InvalidCursor;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.webhook.delivery.Dispatcher;
import org.csoregistry.webhook.domain.Webhooks;

/** What was sent to one subscription, and what could not be; newest first. */
@ApplicationScoped
public class DeliveryLog {
    public static final String DEAD = "dead";

    private static final Set<String> STATES = Set.of("pending", "delivered", DEAD, "gap");
    private static final String COLUMNS =
            """
            select id, state, change_id, type, subject, source, sequence, replay_id, cursor, reason, attempts,
                   created_at, due_at, finished_at
            from delivery
            """;

    private final Webhooks webhooks;
    private final AgroalDataSource dataSource;
    private final Dispatcher dispatcher;
    private final Clock clock;

    DeliveryLog(Webhooks webhooks, AgroalDataSource dataSource, Dispatcher dispatcher, Clock clock) {
        this.webhooks = webhooks;
        this.dataSource = dataSource;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** @param query may be filtered by {@code state} */
    public Page page(UUID webhook, ListQuery query, Caller by) {
        String state = query.filters().get("state");
        if (state != null && !STATES.contains(state)) {
            throw new InvalidInput(Violation.ofParameter("state", "must be pending, delivered, dead or gap"));
        }
        webhooks.mustKnow(webhook, by);
        List<DeliveryView> found = find(webhook, state, before(webhook, query), query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<DeliveryView> shown = more ? found.subList(0, query.limit()) : found;
        String next = more ? cursor(webhook, query, shown.get(shown.size() - 1)) : null;
        return new Page(shown.stream().map(RegistryJson::write).toList(), next, null);
    }

    private static long before(UUID webhook, ListQuery query) {
        if (query.after() == null) {
            return Long.MAX_VALUE;
        }
        Cursor cursor = Cursor.decode(query.after(), query);
        if (!cursor.id().equals(webhook) || !cursor.key().matches("\\d{1,18}")) {
            throw new InvalidCursor();
        }
        return Long.parseLong(cursor.key());
    }

    private static String cursor(UUID webhook, ListQuery query, DeliveryView last) {
        return new Cursor(query.fingerprint(), Long.toString(last.id()), webhook).encode();
    }

    /**
     * Puts a dead letter back to its place in the line, with a schedule that begins anew.
     *
     * @throws NotFound unless it is a dead letter of this subscription
     */
    public DeliveryView retry(UUID webhook, long id, Caller by) {
        webhooks.mustKnow(webhook, by);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update delivery set state = 'pending', tries = 0, due_at = ?, finished_at = null"
                                + " where webhook_id = ? and id = ? and state = 'dead'")) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(2, webhook);
            update.setLong(3, id);
            if (update.executeUpdate() == 0) {
                throw new NotFound("dead letter", id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the dead letter could not be put back", e);
        }
        dispatcher.wake();
        return one(webhook, id);
    }

    private DeliveryView one(UUID webhook, long id) {
        return find(webhook, null, id + 1, 1).stream()
                .filter(found -> found.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("delivery", id));
    }

    private List<DeliveryView> find(UUID webhook, String state, long before, int limit) {
        String sql = COLUMNS + " where webhook_id = ? and id < ?" + (state == null ? "" : " and state = ?")
                + " order by id desc limit " + limit;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, webhook);
            select.setLong(2, before);
            if (state != null) {
                select.setString(3, state);
            }
            List<DeliveryView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(view(webhook, row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the log could not be read", e);
        }
    }

    private static DeliveryView view(UUID webhook, ResultSet row) throws SQLException {
        String state = row.getString("state");
        UUID change = row.getObject("change_id", UUID.class);
        long sequence = row.getLong("sequence");
        return new DeliveryView(
                row.getLong("id"),
                state,
                change,
                change == null ? null : change + "_" + webhook,
                row.getString("type"),
                row.getObject("subject", UUID.class),
                row.getString("source"),
                sequence == 0 ? null : sequence,
                row.getObject("replay_id", UUID.class),
                row.getString("cursor"),
                row.getString("reason"),
                state.equals("gap") ? null : row.getString("attempts"),
                at(row, "created_at"),
                state.equals("pending") ? at(row, "due_at") : null,
                at(row, "finished_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
