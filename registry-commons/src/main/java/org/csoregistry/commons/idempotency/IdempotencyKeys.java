package org.csoregistry.commons.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.Draft;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.KeyInFlight;
import org.csoregistry.commons.problem.Refusal.KeyReused;
import org.csoregistry.commons.problem.Violation;

/**
 * Makes a create repeatable: the key, the caller and the hash of the draft are kept in the transaction of the write,
 * and a retry is answered with what the ledger holds of the first; if that has been taken back, with what was told instead.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP
 *     header field</a>
 */
@ApplicationScoped
public class IdempotencyKeys {
    private static final int MAX_KEY = 200;

    /** How long a retry is recognised: an office may have been offline for days. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final AgroalDataSource dataSource;
    private final Clock clock;

    IdempotencyKeys(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** What the caller gets, and whether it got it before. */
    public record Answer(Document document, boolean replayed) {}

    /**
     * Carries out {@code write} unless it has been, for this caller and key.
     *
     * @param key null carries it out in any case
     * @throws KeyInFlight if the same is being carried out now
     * @throws KeyReused if the key belongs to another draft
     */
    @Transactional
    public Answer once(String key, Caller caller, Draft draft, Supplier<Document> write) {
        if (key == null) {
            return new Answer(write.get(), false);
        }
        mustBeWellFormed(key);
        String hash = fingerprint(draft);
        try (Connection connection = dataSource.getConnection()) {
            lock(key, caller, connection);
            Document first = find(key, caller, hash, connection);
            if (first != null) {
                return new Answer(first, true);
            }
            Document written = write.get();
            remember(key, caller, hash, written, connection);
            forgetExpired(connection);
            return new Answer(written, false);
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency key could not be kept", e);
        }
    }

    /** @throws InvalidInput if it is not 1 to {@value #MAX_KEY} visible ASCII characters */
    public static void mustBeWellFormed(String key) {
        if (key.isBlank() || key.length() > MAX_KEY || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new InvalidInput(
                    Violation.ofParameter("Idempotency-Key", "must be 1 to " + MAX_KEY + " visible ASCII characters"));
        }
    }

    /** The same for equal drafts, by which a repetition is told from another request. */
    public static String fingerprint(Draft draft) {
        return hash(draft.getClass().getSimpleName() + RegistryJson.write(draft));
    }

    /** Held until the end of the transaction; whoever does not get it came while the first was under way. */
    private static void lock(String key, Caller caller, Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "idempotency " + caller.subject() + " " + key);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new KeyInFlight();
                }
            }
        }
    }

    private static Document find(String key, Caller caller, String hash, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select k.request_hash, c.resource_id, c.version, c.document
                from idempotency_key k
                join change c on c.resource_id = k.resource_id and c.version = greatest(k.version, (
                    select 1 + coalesce(max(t.version), 0) from change t
                    where t.resource_id = k.resource_id and t.takes_back))
                where k.caller = ? and k.key = ?
                """)) {
            select.setString(1, caller.subject());
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                } else if (!row.getString(1).equals(hash)) {
                    throw new KeyReused();
                }
                return new Document(row.getObject(2, UUID.class), row.getLong(3), row.getString(4));
            }
        }
    }

    private void remember(String key, Caller caller, String hash, Document written, Connection connection)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into idempotency_key (caller, key, request_hash, resource_id, version, created_at)
                values (?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, caller.subject());
            insert.setString(2, key);
            insert.setString(3, hash);
            insert.setObject(4, written.id());
            insert.setLong(5, written.version());
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** A few with each new key, so that the table neither grows for ever nor needs a clean-up of its own. */
    private void forgetExpired(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                """
                delete from idempotency_key where (caller, key) in (
                    select caller, key from idempotency_key where created_at < ?
                    order by created_at limit 10 for update skip locked)
                """)) {
            delete.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
