package org.lintan.platform.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What may pass by itself and what never will, as the real server says it. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class DbFailureTest {

    @Inject
    Tx tx;

    @Test
    void whatCannotBeStoredNeverWillBe() {
        String id = Ids.next();
        assertFalse(isTransient("INSERT INTO native_note (id, text) VALUES (?, ?)", "x".repeat(300), "too long a key"));
        assertFalse(isTransient("INSERT INTO native_note (id, text) VALUES (?, ?), (?, ?)", id, "twice", id, "twice"));
        assertFalse(isTransient("INSERT INTO native_note (id, text) VALUES (?, ?)", id, null));
    }

    @Test
    void whatIsNotThereYetMayCome() {
        assertTrue(isTransient("INSERT INTO not_migrated_yet (id) VALUES (?)", "x"));
    }

    @Test
    void theWayToTheDatabaseMayOpenAgain() {
        assertTrue(DbFailure.isTransient(new TimeoutException()));
        assertTrue(DbFailure.isTransient(new CompletionException(new ConnectException("refused"))));
        assertTrue(DbFailure.isTransient(ClosedConnectionException.INSTANCE));
        assertTrue(DbFailure.isTransient(new RejectedExecutionException("stopping")));
    }

    @Test
    void whatTheClientLostWithItsConnectionWasNeverAnswered() {
        for (String said : List.of(
                "Connection is not active now, current status: CLOSED",
                "Timeout",
                "Pending requests failed to be sent due to connection has been closed.")) {
            assertTrue(DbFailure.isUnreachable(new CompletionException(new NoStackTraceThrowable(said))), said);
        }
        assertFalse(
                DbFailure.isUnreachable(new NoStackTraceThrowable("Value at position 1 cannot be coerced")),
                "asks for something impossible");
    }

    /** Jackson's exceptions are IOExceptions; a message nobody can read would otherwise be tried for ever. */
    @Test
    void jsonNobodyCanReadIsNoFailureOfTheDatabase() {
        Exception unreadable = assertThrows(JsonProcessingException.class, () -> new ObjectMapper().readTree("{"));
        assertFalse(DbFailure.isUnreachable(unreadable));
        assertFalse(DbFailure.isTransient(new CompletionException(unreadable)));
    }

    @Test
    void ourOwnCodeBreaksAgain() {
        assertFalse(DbFailure.isTransient(new NullPointerException("ours")));
        assertFalse(DbFailure.isTransient(new CompletionException(new IllegalStateException("ours"))));
    }

    private boolean isTransient(String statement, Object... args) {
        Uni<Integer> work = tx.run(sql -> sql.update(statement, args));
        return DbFailure.isTransient(assertThrows(Throwable.class, () -> Await.result(work)));
    }
}
