package org.csoregistry.commons.change;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Reads the newest versions of resources, all that are asked for at the same time by one statement: a question to the
 * store costs both sides far more than one more row in its answer. Nobody waits for company: who asks alone is
 * answered alone, and the more ask, the more share a statement.
 */
@ApplicationScoped
public class JointReads {
    private static final int MOST_AT_ONCE = 64;

    /** In the order of the question; nothing is sent of a document that the reader holds. */
    private static final String NEWEST =
            """
            select asked.place, newest.resource_type, newest.version, newest.kind, newest.audience, newest.countries,
                   case when newest.version <> asked.held or newest.kind = 'merged' then newest.document end,
                   newest.occurred_at, newest.actor
            from unnest(?::uuid[], ?::bigint[]) with ordinality as asked (id, held, place)
            cross join lateral (
                select * from change where resource_id = asked.id order by version desc limit 1
            ) as newest
            """;

    private final DataSource dataSource;
    private final BlockingQueue<Asked<?>> waiting = new LinkedBlockingQueue<>();
    /** One: two would ask for half as much at a time, and cost the store as much again. */
    private final Thread reader = new Thread(this::run, "registry-reads");

    private volatile boolean closed;

    JointReads(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Asked<T>(UUID id, long held, Function<Optional<LedgerRow>, T> settle, CompletableFuture<T> answer) {

        void settle(LedgerRow row) {
            try {
                answer.complete(settle.apply(Optional.ofNullable(row)));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }
    }

    void start(@Observes StartupEvent startup) {
        reader.setDaemon(true);
        reader.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        closed = true;
        reader.interrupt();
        reader.join(5_000);
        refuse(new ArrayList<>(), new IllegalStateException("the service is stopping"));
    }

    /**
     * The newest version of a resource.
     *
     * @param held a version whose document need not be sent; 0 for none
     * @param settle what is made of it, on a thread that may block
     */
    <T> CompletionStage<T> read(UUID id, long held, Function<Optional<LedgerRow>, T> settle) {
        Asked<T> asked = new Asked<>(id, held, settle, new CompletableFuture<>());
        waiting.add(asked);
        if (closed) {
            refuse(new ArrayList<>(), new IllegalStateException("the service is stopping"));
        }
        return asked.answer();
    }

    private void run() {
        List<Asked<?>> together = new ArrayList<>(MOST_AT_ONCE);
        while (!closed) {
            try {
                together.add(waiting.take());
                waiting.drainTo(together, MOST_AT_ONCE - 1);
                answer(together);
            } catch (InterruptedException e) {
                closed = true;
            } catch (SQLException | RuntimeException | Error e) {
                // The thread must outlive whatever befalls it: nobody else would answer.
                refuse(together, new IllegalStateException("the ledger could not be read", e));
            }
            together.clear();
        }
    }

    /** These, and whoever waits behind them: they would wait for the same failure, and as long. */
    private void refuse(List<Asked<?>> these, RuntimeException why) {
        waiting.drainTo(these);
        these.forEach(asked -> asked.answer().completeExceptionally(why));
    }

    private void answer(List<Asked<?>> together) throws SQLException {
        LedgerRow[] found = newest(together);
        for (int i = 0; i < found.length; i++) {
            together.get(i).settle(found[i]);
        }
    }

    private LedgerRow[] newest(List<Asked<?>> together) throws SQLException {
        LedgerRow[] found = new LedgerRow[together.size()];
        Object[] ids = together.stream().map(Asked::id).toArray();
        Object[] held = together.stream().map(Asked::held).toArray();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setArray(1, connection.createArrayOf("uuid", ids));
            select.setArray(2, connection.createArrayOf("bigint", held));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found[rows.getInt(1) - 1] = LedgerRow.of(rows, 2);
                }
            }
        }
        return found;
    }
}
