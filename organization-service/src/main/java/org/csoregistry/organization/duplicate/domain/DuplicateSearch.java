package org.csoregistry.organization.duplicate.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.csoregistry.commons.derive.Derived;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.organization.duplicate.domain.score.Profile;
import org.csoregistry.organization.duplicate.domain.score.Score;

/** Looks, whenever an organization has been written, for others that may be the same. */
@ApplicationScoped
class DuplicateSearch implements Derived {
    private static final String FORGET = "delete from duplicate_candidate where low_id = ? or high_id = ?";
    private static final String KEEP =
            "insert into duplicate_candidate (low_id, high_id, score, countries, reasons) values (?, ?, ?, ?, ?::json)";

    @Override
    public String name() {
        return "duplicates";
    }

    /** Each is several looks into the indexes. */
    @Override
    public int portion() {
        return 2;
    }

    @Override
    public void derive(Collection<UUID> changed, Connection connection) throws SQLException {
        Suspects.prepare(connection);
        for (UUID id : changed) {
            Optional<Profile> profile = Suspects.profile(id, connection);
            List<Profile> others = profile.isPresent() ? Suspects.of(profile.get(), connection) : List.of();
            forget(id, connection);
            if (!others.isEmpty()) {
                keep(profile.get(), others, connection);
            }
        }
    }

    private static void forget(UUID id, Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, id);
            delete.setObject(2, id);
            delete.executeUpdate();
        }
    }

    private static void keep(Profile one, List<Profile> others, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            for (Profile other : others) {
                Score score = Score.of(one, other);
                if (score.isSuspicious()) {
                    bind(insert, one, other, score);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Profile one, Profile other, Score score) throws SQLException {
        Pair pair = Pair.of(one.id(), other.id());
        TreeSet<String> countries = new TreeSet<>(one.countries());
        countries.addAll(other.countries());
        insert.setObject(1, pair.low());
        insert.setObject(2, pair.high());
        insert.setInt(3, score.points());
        insert.setArray(4, insert.getConnection().createArrayOf("text", countries.toArray()));
        insert.setString(5, RegistryJson.write(score.grounds()));
    }
}
