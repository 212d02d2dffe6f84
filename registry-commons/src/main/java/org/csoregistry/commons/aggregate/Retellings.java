package org.csoregistry.commons.aggregate;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.change.Ledger;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.Draft;

/**
 * Takes back whatever was told of a resource that named what must no longer be named, and tells the resource again
 * without it.
 *
 * <p>That makes two versions: a restricted one, by which the public feed, and everybody who keeps what it told, learns
 * that all before is withdrawn; and one as open as the resource is.
 */
@ApplicationScoped
public class Retellings {
    /**
     * Reads the whole ledger, which is rarely needed and costs writers nothing. Withdrawn resources have no history for
     * anybody but the secretariat already.
     */
    private static final String NAMING =
            """
            select distinct change.resource_id
            from change
            where change.resource_type = ? and change.document ~ ?
              and replace(change.document, cast(change.resource_id as text), '') ~ ?
              and not exists (select 1 from change later
                              where later.resource_id = change.resource_id and later.version > change.version
                                and (later.takes_back or later.kind = 'withdrawn'))
            order by change.resource_id
            """;

    private static final String TAKE_BACK = "update change set takes_back = true where resource_id = ? and version = ?";

    private final EntityManager entities;
    private final AgroalDataSource dataSource;
    private final Ledger ledger;
    private final Clock clock;

    Retellings(EntityManager entities, AgroalDataSource dataSource, Ledger ledger, Clock clock) {
        this.entities = entities;
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The resources of a type of which some version that has not been taken back mentions one of these ids, but its own. */
    public List<UUID> naming(String type, Collection<UUID> mentioned) {
        String any = mentioned.stream().map(UUID::toString).collect(Collectors.joining("|"));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NAMING)) {
            select.setString(1, type);
            select.setString(2, any);
            select.setString(3, any);
            List<UUID> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be searched", e);
        }
    }

    /**
     * @param aggregate held against other writers: its version is counted up whatever it has become
     * @param draft as it shall be told from now on; may be what it is
     */
    public <D extends Draft> void retell(Aggregate<D> aggregate, D draft, Caller by) {
        long version = aggregate.version();
        aggregate.revise(draft, clock.instant());
        entities.flush();
        if (aggregate.version() == version) {
            countUp(aggregate);
        }
        ledger.append(aggregate.entry(ChangeKind.UPDATED, by).restricted());
        takeBackBefore(aggregate);
        countUp(aggregate);
        ledger.append(aggregate.entry(ChangeKind.UPDATED, by));
    }

    /** A version more, though nothing else has changed: what Hibernate counts up by itself is flushed before. */
    private void countUp(Aggregate<?> aggregate) {
        String entity = entities.getMetamodel().entity(aggregate.getClass()).getName();
        entities.createQuery("update " + entity + " e set e.version = e.version + 1 where e.id = :id")
                .setParameter("id", aggregate.id())
                .executeUpdate();
        entities.refresh(aggregate);
    }

    private void takeBackBefore(Aggregate<?> aggregate) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(TAKE_BACK)) {
            update.setObject(1, aggregate.id());
            update.setLong(2, aggregate.version());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be written", e);
        }
    }
}
