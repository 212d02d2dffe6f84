package org.csoregistry.webhook.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.webhook.domain.WebhookFilter;

/**
 * Whom changes are taken in for.
 *
 * @param epoch of the deliveries to be taken in now
 */
public record Subscription(UUID webhook, ChangeFilter filter, int epoch) {

    /** All that collect; none of them ends before the transaction does. */
    static List<Subscription> collecting(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select w.id, w.filter, e.epoch from webhook w join endpoint e on e.webhook_id = w.id
                where w.collecting for key share of w
                """)) {
            List<Subscription> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Subscription(rows.getObject(1, UUID.class), filter(rows.getString(2)), rows.getInt(3)));
                }
            }
            return found;
        }
    }

    /** @param json of a stored {@link WebhookFilter} */
    public static ChangeFilter filter(String json) {
        return RegistryJson.read(json, WebhookFilter.class).changes();
    }
}
