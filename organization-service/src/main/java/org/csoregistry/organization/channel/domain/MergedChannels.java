package org.csoregistry.organization.channel.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.organization.domain.channel.Channel;
import org.csoregistry.organization.merge.domain.Merges;

/**
 * Adds the closed channels of an organization to those of the one that stands for it. Its own stay where they are, out
 * of reach; which of them were added is kept by number, so that no second copy of an address is.
 */
@ApplicationScoped
class MergedChannels {
    private static final int MOST = 50;

    private final ClosedChannelsRepository repository;
    private final AgroalDataSource dataSource;
    private final Clock clock;

    MergedChannels(ClosedChannelsRepository repository, AgroalDataSource dataSource, Clock clock) {
        this.repository = repository;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** @throws Conflict if together they would have more than an organization may have */
    void add(@Observes Merges.Made merge) {
        List<Channel> all = new ArrayList<>(channels(merge.into()));
        List<Channel> other = channels(merge.from());
        List<Integer> added = new ArrayList<>();
        for (int i = 0; i < other.size(); i++) {
            if (!all.contains(other.get(i))) {
                all.add(other.get(i));
                added.add(i);
            }
        }
        if (all.size() > MOST) {
            throw new Conflict("Together they would have more than " + MOST + " closed channels.", null);
        }
        if (!added.isEmpty()) {
            put(merge.into(), all);
            remember(merge.id(), added);
        }
    }

    void remove(@Observes Merges.Undone merge) {
        List<Channel> all = new ArrayList<>(channels(merge.into()));
        List<Channel> other = channels(merge.from());
        boolean changed = false;
        for (int i : added(merge.id())) {
            changed |= i < other.size() && all.remove(other.get(i));
        }
        if (changed) {
            put(merge.into(), all);
        }
    }

    private List<Channel> channels(UUID organization) {
        return repository
                .findByIdOptional(organization)
                .map(ClosedChannels::channels)
                .orElse(List.of());
    }

    private void put(UUID organization, List<Channel> channels) {
        ChannelsDraft draft = new ChannelsDraft(channels);
        repository
                .findByIdOptional(organization)
                .ifPresentOrElse(
                        closed -> closed.replace(draft, clock.instant()),
                        () -> repository.persist(new ClosedChannels(organization, draft, clock.instant())));
        repository.flush();
    }

    private void remember(UUID merge, List<Integer> added) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update organization_merge set channels = ? where id = ?")) {
            update.setArray(1, connection.createArrayOf("integer", added.toArray()));
            update.setObject(2, merge);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the merge could not be written", e);
        }
    }

    private List<Integer> added(UUID merge) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select channels from organization_merge where id = ?")) {
            select.setObject(1, merge);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return List.of((Integer[]) row.getArray(1).getArray());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the merge could not be read", e);
        }
    }
}
