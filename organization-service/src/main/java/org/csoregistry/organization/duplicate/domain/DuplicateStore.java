package org.csoregistry.organization.duplicate.domain;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.organization.duplicate.domain.DuplicateView.Party;
import org.csoregistry.organization.duplicate.domain.score.Ground;

/** What is kept of pairs. */
@ApplicationScoped
class DuplicateStore {
    private static final String JUDGE =
            """
            insert into duplicate_verdict (low_id, high_id, verdict, actor, decided_at) values (?, ?, ?, ?, ?)
            on conflict on constraint duplicate_verdict_pk do nothing
            """;

    private static final String FORGET = "delete from duplicate_verdict where low_id = ? and high_id = ?";

    private final AgroalDataSource dataSource;

    DuplicateStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A pair as it is stored. */
    record Row(Pair pair, int score, DuplicateView view) {}

    List<Row> read(Pairs pairs, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = pairs.select(limit, connection);
                ResultSet rows = select.executeQuery()) {
            List<Row> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the pairs could not be read", e);
        }
    }

    /** A pair that has been judged alike keeps who did it, and when. */
    void judge(Pair pair, String verdict, String actor, Instant at) {
        execute(JUDGE, pair.low(), pair.high(), verdict, actor, at.atOffset(ZoneOffset.UTC));
    }

    /** Whether there was a verdict. */
    boolean forget(Pair pair) {
        return execute(FORGET, pair.low(), pair.high()) > 0;
    }

    private int execute(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the verdict could not be kept", e);
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        Pair pair = new Pair(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
        int score = rows.getInt(3);
        String grounds = rows.getString(4);
        OffsetDateTime decidedAt = rows.getObject(6, OffsetDateTime.class);
        DuplicateView view = new DuplicateView(
                List.of(party(pair.low(), rows.getString(7)), party(pair.high(), rows.getString(8))),
                score == 0 ? null : score,
                grounds == null ? List.of() : Arrays.asList(RegistryJson.read(grounds, Ground[].class)),
                rows.getString(5) == null ? null : Verdict.DISTINCT,
                decidedAt == null ? null : decidedAt.toInstant());
        return new Row(pair, score, view);
    }

    private static Party party(UUID id, String content) {
        JsonNode organization = RegistryJson.read(content);
        return new Party(
                id,
                RegistryJson.MAPPER.convertValue(organization.get("names"), LanguageMap.class),
                organization.path("country").asText(null),
                organization.path("type").asText(null),
                organization.path("website").asText(null),
                "/v1/organizations/" + id);
    }
}
