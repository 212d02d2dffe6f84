package org.csoregistry.webhook.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.webhook.secret.SecretBox;

/**
 * Where a subscription leads, and what signs for it.
 *
 * @param secrets the present one and, in the time of grace, the one before
 */
public record Endpoint(String url, List<byte[]> secrets) {
    public static final String COLUMNS = "w.url, w.secret, w.previous_secret, w.previous_secret_until";

    /** Reads {@link #COLUMNS}. */
    public static Endpoint in(ResultSet row, UUID webhook, SecretBox box, Instant now) throws SQLException {
        List<byte[]> secrets = new ArrayList<>();
        secrets.add(box.open(row.getBytes("secret"), webhook));
        OffsetDateTime until = row.getObject("previous_secret_until", OffsetDateTime.class);
        if (until != null && until.toInstant().isAfter(now)) {
            secrets.add(box.open(row.getBytes("previous_secret"), webhook));
        }
        return new Endpoint(row.getString("url"), List.copyOf(secrets));
    }
}
