package org.lintan.platform.db;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;

/** Reads the server's error number out of whatever Hibernate or the Vert.x client wrapped around it. */
public final class DbFailure {

    static final int DUPLICATE_KEY = 1062;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT = 1205;
    /** MariaDB with {@code innodb_snapshot_isolation}: the row changed since this transaction first looked. */
    private static final int SNAPSHOT_CHANGED = 1020;

    /** Shutting down, too many connections, server gone, killed: 1053, 1040, 2006, 2013, 1927, 1290 (read only), 1836. */
    private static final Set<Integer> SERVER_GOING_AWAY = Set.of(1053, 1040, 2006, 2013, 1927, 1290, 1836);

    /** SQLSTATE classes of values that do not fit their column and of constraints: the same row fails again, however often it is written. */
    private static final Set<String> UNSTORABLE_STATES = Set.of("22", "23");
    /** The same where the server gives the state of anything: check violated (MySQL), not a string of the column's alphabet, cut off, no default. */
    private static final Set<Integer> UNSTORABLE_NUMBERS = Set.of(3819, 1366, 1265, 1364);
    /** Whose exceptions tell of pools, connections and sessions, not of what was asked of them. */
    private static final List<String> CLIENTS =
            List.of("io.vertx.", "io.smallrye.", "io.quarkus.", "org.hibernate.", "java.util.concurrent.");

    private static final List<String> LOST_COMMAND = List.of(
            "Connection is not active", "Connection was closed", "Pending requests failed to be sent", "Timeout");

    /** What the server said. */
    private record Said(int number, String state) {}

    private DbFailure() {}

    private static Optional<Said> said(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(new Said(sql.getErrorCode(), sql.getSQLState()));
            }
            if (cause instanceof DatabaseException database) {
                return Optional.of(new Said(database.getErrorCode(), database.getSqlState()));
            }
        }
        return Optional.empty();
    }

    static Optional<Integer> number(Throwable failure) {
        return said(failure).map(Said::number);
    }

    /**
     * Whether the same work may succeed when it is simply run again later: the database gave it up, is away, full or not set up, or the way
     * to it is blocked. Everything else is a fault in the work: what it writes cannot be stored, or its own code broke.
     */
    public static boolean isTransient(Throwable failure) {
        return said(failure)
                .map(said -> !isUnstorable(said))
                .orElseGet(() -> isUnreachable(failure) || isStale(failure) || isOfClient(failure));
    }

    private static boolean isUnstorable(Said said) {
        return UNSTORABLE_NUMBERS.contains(said.number())
                || said.state() != null
                        && said.state().length() == 5
                        && UNSTORABLE_STATES.contains(said.state().substring(0, 2));
    }

    private static boolean isOfClient(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String name = root.getClass().getName();
        return CLIENTS.stream().anyMatch(name::startsWith);
    }

    /** Whether the database gave the transaction up because of another one: running the whole work again may succeed. */
    public static boolean isRetryable(Throwable failure) {
        int number = number(failure).orElse(0);
        return number == DEADLOCK || number == LOCK_WAIT || number == SNAPSHOT_CHANGED;
    }

    /** Whether the database could not be reached, or went away: the outcome of a commit under way is then unknown. */
    public static boolean isUnreachable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof JacksonException)
                    || cause instanceof ClosedConnectionException
                    || cause instanceof TimeoutException
                    || isLostCommand(cause)) {
                return true;
            }
        }
        return SERVER_GOING_AWAY.contains(number(failure).orElse(0));
    }

    /** The MySQL client has no type of its own for a command it could not send, nor for a pool that had no connection to give. */
    private static boolean isLostCommand(Throwable cause) {
        return cause.getClass().getName().startsWith("io.vertx.")
                && cause.getMessage() != null
                && LOST_COMMAND.stream().anyMatch(cause.getMessage()::startsWith);
    }

    /** Whether a versioned row was changed by somebody else since it was read. */
    public static boolean isStale(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }

    public static boolean isDuplicateKey(Throwable failure) {
        return number(failure).orElse(0) == DUPLICATE_KEY;
    }
}
