package org.lintan.platform;

import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Reads the server's error number out of whatever Hibernate or the Vert.x client wrapped around it. */
final class DbFailure {

    static final int DUPLICATE_KEY = 1062;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT = 1205;
    /** MariaDB with {@code innodb_snapshot_isolation}: the row changed since this transaction first looked. */
    private static final int SNAPSHOT_CHANGED = 1020;

    /** Shutting down, too many connections, server gone, killed: 1053, 1040, 2006, 2013, 1927, 1290 (read only), 1836. */
    private static final Set<Integer> SERVER_GOING_AWAY = Set.of(1053, 1040, 2006, 2013, 1927, 1290, 1836);

    private DbFailure() {
    }

    static Optional<Integer> number(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql.getErrorCode());
            }
            if (cause instanceof DatabaseException database) {
                return Optional.of(database.getErrorCode());
            }
        }
        return Optional.empty();
    }

    /** Whether the database gave the transaction up because of another one: running the whole work again may succeed. */
    static boolean isRetryable(Throwable failure) {
        int number = number(failure).orElse(0);
        return number == DEADLOCK || number == LOCK_WAIT || number == SNAPSHOT_CHANGED;
    }

    /** Whether the database could not be reached, or went away: the outcome of a commit under way is then unknown. */
    static boolean isUnreachable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof ClosedConnectionException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return SERVER_GOING_AWAY.contains(number(failure).orElse(0));
    }

    /** Whether a versioned row was changed by somebody else since it was read. */
    static boolean isStale(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }

    static boolean isDuplicateKey(Throwable failure) {
        return number(failure).orElse(0) == DUPLICATE_KEY;
    }
}
