package org.csoregistry.commons.readiness;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.csoregistry.commons.change.RelayState;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how far the ledger's numbering and publishing are. Writes need the store, not the broker: a broker that is
 * away is told, and does not make the service unready.
 */
@Readiness
@ApplicationScoped
class LedgerReadiness implements HealthCheck {
    private static final String LAG =
            """
            select (select count(*) from (select 1 from change where sequence is null limit 10000) unsequenced),
                   (select coalesce(max(sequence), 0) from change)
                   - (select coalesce(max(sequence), 0) from relay_position)
            """;

    private final AgroalDataSource dataSource;
    private final RelayState relay;

    LedgerReadiness(AgroalDataSource dataSource, RelayState relay) {
        this.dataSource = dataSource;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("ledger");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAG)) {
            row.next();
            return answer.up()
                    .withData("unsequenced", row.getLong(1))
                    .withData("undelivered", row.getLong(2))
                    .withData("delivering", relay.isDelivering())
                    .build();
        } catch (SQLException e) {
            return answer.down().withData("store", "does not answer").build();
        }
    }
}
