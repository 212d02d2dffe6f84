package org.csoregistry.webhook.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.webhook.WebhookSettings;
import org.csoregistry.webhook.domain.Transitions;
import org.csoregistry.webhook.secret.SecretBox;
import org.csoregistry.webhook.sending.Endpoint;

/** Challenges endpoints: only who answers wants to be sent anything. */
@ApplicationScoped
public class Verifications implements Dispatcher.WorkShop {
    private static final String DUE = "select e.webhook_id, e.verify_tries, " + Endpoint.COLUMNS
            + " from endpoint e join webhook w on w.id = e.webhook_id"
            + " where e.verify_at <= ? and w.state = 'pending-verification' limit ? for update of e skip locked";
    private static final String ONE = "select e.webhook_id, e.verify_tries, " + Endpoint.COLUMNS
            + " from endpoint e join webhook w on w.id = e.webhook_id where e.webhook_id = ?";

    private final AgroalDataSource dataSource;
    private final SecretBox secrets;
    private final Challenger challenger;
    private final Transitions transitions;
    private final WebhookSettings.Delivery settings;
    private final Clock clock;

    Verifications(
            AgroalDataSource dataSource,
            SecretBox secrets,
            Challenger challenger,
            Transitions transitions,
            WebhookSettings settings,
            Clock clock) {
        this.dataSource = dataSource;
        this.secrets = secrets;
        this.challenger = challenger;
        this.transitions = transitions;
        this.settings = settings.delivery();
        this.clock = clock;
    }

    private record Candidate(UUID webhook, int tries, Endpoint endpoint) {}

    /** Challenges one endpoint now and waits for its answer; what came of it stands in the subscription. */
    public void verify(UUID webhook) throws InterruptedException {
        Candidate candidate = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = connection.prepareStatement(ONE)) {
                select.setObject(1, webhook);
                List<Candidate> found = read(select);
                return found.isEmpty() ? null : found.get(0);
            }
        });
        if (candidate != null) {
            challenge(candidate);
        }
    }

    @Override
    public List<Dispatcher.Work> due(int max) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    try (Connection connection = dataSource.getConnection();
                            PreparedStatement select = connection.prepareStatement(DUE)) {
                        select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                        select.setInt(2, max);
                        List<Candidate> due = read(select);
                        for (Candidate candidate : due) {
                            putOff(connection, candidate);
                        }
                        return due;
                    }
                })
                .stream()
                .<Dispatcher.Work>map(candidate -> () -> challenge(candidate))
                .toList();
    }

    private List<Candidate> read(PreparedStatement select) throws SQLException {
        List<Candidate> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                UUID webhook = row.getObject("webhook_id", UUID.class);
                Endpoint endpoint = Endpoint.in(row, webhook, secrets, clock.instant());
                found.add(new Candidate(webhook, row.getInt("verify_tries"), endpoint));
            }
        }
        return found;
    }

    /** To the next try, also should this worker die; after the last the owner has to ask. */
    private void putOff(Connection connection, Candidate candidate) throws SQLException {
        List<Duration> pauses = settings.verificationRetries();
        Instant next = candidate.tries() < pauses.size()
                ? clock.instant().plus(settings.timeout()).plus(pauses.get(candidate.tries()))
                : null;
        try (PreparedStatement update = connection.prepareStatement(
                "update endpoint set verify_at = ?, verify_tries = verify_tries + 1 where webhook_id = ?")) {
            update.setObject(1, next == null ? null : next.atOffset(ZoneOffset.UTC));
            update.setObject(2, candidate.webhook());
            update.executeUpdate();
        }
    }

    private void challenge(Candidate candidate) throws InterruptedException {
        String fault = challenger.challenge(candidate.webhook(), candidate.endpoint());
        String url = candidate.endpoint().url();
        if (fault == null) {
            transitions.verified(candidate.webhook(), url);
        } else {
            transitions.notVerified(candidate.webhook(), url, "Its endpoint was not verified. " + fault);
        }
    }
}
