package org.csoregistry.webhook.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Once a record is withdrawn its feed shows all of its earlier changes as withdrawals, reduced to id and version. What
 * waits here to be sent follows suit: it may wait for days, and must not tell then what the registry tells nobody.
 */
final class Withdrawal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final Source source;

    Withdrawal(Connection connection, Source source) {
        this.connection = connection;
        this.source = source;
    }

    void close(FeedItem withdrawal) throws SQLException {
        for (Map.Entry<Long, byte[]> earlier : earlier(withdrawal).entrySet()) {
            update(
                    "update message set body = ? where source = ? and sequence = ?",
                    closed(earlier.getValue(), withdrawal.body()),
                    earlier.getKey());
            update(
                    "update delivery set type = ?"
                            + " where source = ? and sequence = ? and state in ('pending', 'dead')",
                    withdrawal.type(),
                    earlier.getKey());
        }
    }

    private Map<Long, byte[]> earlier(FeedItem withdrawal) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select sequence, body from message where subject = ? and source = ? and sequence < ?")) {
            select.setObject(1, withdrawal.subject());
            select.setString(2, source.collection());
            select.setLong(3, withdrawal.sequence());
            Map<Long, byte[]> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), rows.getBytes(2));
                }
            }
            return found;
        }
    }

    private void update(String sql, Object value, long sequence) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, value);
            update.setString(2, source.collection());
            update.setLong(3, sequence);
            update.executeUpdate();
        }
    }

    static byte[] closed(byte[] earlier, byte[] withdrawal) {
        try {
            ObjectNode event = (ObjectNode) JSON.readTree(earlier);
            JsonNode last = JSON.readTree(withdrawal);
            JsonNode data = event.path("data");
            event.set("type", last.path("type"));
            if (last.has("dataschema")) {
                event.set("dataschema", last.path("dataschema"));
            }
            event.remove(List.of("countries", "themes"));
            event.putObject("data").set("id", data.path("id"));
            event.withObject("data").set("version", data.path("version"));
            return JSON.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("a stored change is not JSON", e);
        }
    }
}
