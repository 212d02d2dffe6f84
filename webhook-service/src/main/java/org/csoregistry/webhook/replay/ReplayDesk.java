package org.csoregistry.webhook.replay;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.change.MergedCursor;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.Cursor;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.page.Page;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.webhook.domain.Webhooks;

/** What owners can do with replays. */
@ApplicationScoped
public class ReplayDesk {
    private static final String SELECT =
            """
            select r.id, r.asked_after, r.created_at, r.filled_at, r.finished_at,
                   (select coalesce(sum(s.until - s.position), 0) from replay_source s where s.replay_id = r.id),
                   count(d.id) filter (where d.state = 'pending'), count(d.id) filter (where d.state = 'delivered'),
                   count(d.id) filter (where d.state = 'dead')
            from replay r left join delivery d on d.webhook_id = r.webhook_id and d.replay_id = r.id
            where r.webhook_id = ? and (cast(? as uuid) is null or r.id = ?) and (cast(? as uuid) is null or r.id < ?)
            group by r.id order by r.id desc limit ?
            """;

    private final Webhooks webhooks;
    private final Replays replays;
    private final ReplayLifecycle lifecycle;
    private final AgroalDataSource dataSource;

    ReplayDesk(Webhooks webhooks, Replays replays, ReplayLifecycle lifecycle, AgroalDataSource dataSource) {
        this.webhooks = webhooks;
        this.replays = replays;
        this.lifecycle = lifecycle;
        this.dataSource = dataSource;
    }

    public ReplayView begin(UUID webhook, ReplayDraft draft, Caller by) {
        webhooks.mustKnow(webhook, by);
        MergedCursor after = MergedCursor.decode(draft.after(), FeedName.PUBLIC)
                .orElseThrow(() -> new InvalidInput(Violation.at("/after", "must be a cursor")));
        UUID id = replays.begin(webhook, after);
        lifecycle.wake();
        return read(webhook, id, by);
    }

    public ReplayView read(UUID webhook, UUID id, Caller by) {
        webhooks.mustKnow(webhook, by);
        return find(webhook, id, null, 1).stream().findFirst().orElseThrow(() -> new NotFound("replay", id));
    }

    /** Newest first. */
    public Page list(UUID webhook, ListQuery query, Caller by) {
        webhooks.mustKnow(webhook, by);
        UUID before = query.after() == null
                ? null
                : Cursor.decode(query.after(), query).id();
        List<ReplayView> found = find(webhook, null, before, query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<ReplayView> shown = more ? found.subList(0, query.limit()) : found;
        String next = more
                ? new Cursor(
                                query.fingerprint(),
                                "",
                                shown.get(shown.size() - 1).id())
                        .encode()
                : null;
        return new Page(shown.stream().map(RegistryJson::write).toList(), next, null);
    }

    private List<ReplayView> find(UUID webhook, UUID id, UUID before, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, webhook);
            select.setObject(2, id);
            select.setObject(3, id);
            select.setObject(4, before);
            select.setObject(5, before);
            select.setInt(6, limit);
            List<ReplayView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(view(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("replays could not be read", e);
        }
    }

    private static ReplayView view(ResultSet row) throws SQLException {
        Instant filled = at(row, 4);
        Instant finished = at(row, 5);
        String state = finished != null ? "finished" : filled != null ? "delivering" : "reading";
        return new ReplayView(
                row.getObject(1, UUID.class),
                state,
                row.getString(2),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                at(row, 3),
                finished);
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
