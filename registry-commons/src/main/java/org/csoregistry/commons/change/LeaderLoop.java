package org.csoregistry.commons.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Repeats a task on a thread of its own for as long as this instance is the task's leader.
 *
 * <p>Leadership is a session advisory lock, and the task works on the very connection that holds it. A leader that has
 * lost its lock has lost its connection, and can write nothing any more.
 */
public final class LeaderLoop {
    private static final Logger LOG = Logger.getLogger(LeaderLoop.class);

    /** One portion of work; answers whether more is waiting. */
    public interface Task {
        boolean step(Connection connection) throws SQLException, InterruptedException;

        /** Called once leadership is ours, with the connection of all steps to come. */
        default void begin(Connection connection) throws SQLException {}

        /** Called whenever leadership ends, by fault or at shutdown. */
        default void stop() {}
    }

    private final String name;
    private final long lockKey;
    private final DirectConnections connections;
    private final Task task;
    private final Duration pollInterval;
    private final Duration retryInterval;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean leading;
    private boolean complained;

    /**
     * @param pollInterval how long an idle leader waits for {@link #wake}; the store ends a session idle for 10 s
     * @param retryInterval how long a standby, or a leader whose task failed, waits before it tries again
     */
    public LeaderLoop(
            String name,
            long lockKey,
            DirectConnections connections,
            Task task,
            Duration pollInterval,
            Duration retryInterval) {
        this.name = name;
        this.lockKey = lockKey;
        this.connections = connections;
        this.task = task;
        this.pollInterval = pollInterval;
        this.retryInterval = retryInterval;
        this.thread = new Thread(this::run, "registry-" + name);
        this.thread.setDaemon(true);
    }

    LeaderLoop(String name, long lockKey, DirectConnections connections, Task task, LedgerSettings settings) {
        this(name, lockKey, connections, task, settings.pollInterval(), settings.retryInterval());
    }

    public void start() {
        thread.start();
    }

    /** Says that there is work; cheap, from any thread. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    boolean isLeading() {
        return leading;
    }

    public void close() throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join(5_000);
    }

    private void run() {
        while (!closed) {
            try (Connection connection = connections.open(name)) {
                stand(connection);
                task.begin(connection);
                lead(connection);
            } catch (SQLException | RuntimeException e) {
                complain(e);
            } catch (InterruptedException e) {
                // Only close() interrupts this thread.
                closed = true;
            } finally {
                leading = false;
                task.stop();
            }
            pause(retryInterval);
        }
    }

    /** Once for each outage, not once for each try. */
    private void complain(Exception e) {
        if (!complained) {
            LOG.warnf("%s stopped, will try again every %s: %s", name, retryInterval, e.getMessage());
            complained = true;
        }
    }

    /** Waits until the lock is ours. */
    private void stand(Connection connection) throws SQLException, InterruptedException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, lockKey);
            while (true) {
                try (ResultSet row = lock.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        leading = true;
                        complained = false;
                        LOG.infof("%s leads", name);
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(retryInterval.toMillis());
            }
        }
    }

    private void lead(Connection connection) throws SQLException, InterruptedException {
        while (!closed) {
            if (!task.step(connection)) {
                wake.tryAcquire(pollInterval.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
            }
        }
    }

    private void pause(Duration time) {
        try {
            if (!closed) {
                TimeUnit.MILLISECONDS.sleep(time.toMillis());
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
