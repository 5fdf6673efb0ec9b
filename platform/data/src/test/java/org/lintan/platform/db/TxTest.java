package org.lintan.platform.db;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.Connections;
import org.lintan.platform.Gate;
import org.lintan.platform.NoteRow;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One transaction for Hibernate Reactive and native SQL, on the real database. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class TxTest {

    @Inject
    Tx tx;

    @Inject
    Vertx vertx;

    @Test
    void anEntityAndANativeRowCommitTogether() {
        String id = Ids.next();
        Await.result(tx.run(sql -> NoteRow.of(id, "350428", "by Hibernate")
                .persist()
                .chain(() -> sql.update("INSERT INTO native_note (id, text) VALUES (?, ?)", id, "by SQL"))));
        assertEquals(2, rowsOf(id));
    }

    @Test
    void neitherRemainsWhenTheWorkFailsAfterBoth() {
        String id = Ids.next();
        Uni<Void> work = tx.run(sql -> NoteRow.of(id, "350428", "by Hibernate")
                .persist()
                .chain(Panache::flush)
                .chain(() -> sql.update("INSERT INTO native_note (id, text) VALUES (?, ?)", id, "by SQL"))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("changed my mind"))));
        assertThrows(IllegalStateException.class, () -> Await.result(work));
        assertEquals(0, rowsOf(id));
    }

    @Test
    void nativeSqlSeesWhatHibernateFlushedBeforeTheCommit() {
        String id = Ids.next();
        String seen = Await.result(tx.run(sql -> NoteRow.of(id, "350428", "flushed")
                .persist()
                .chain(Panache::flush)
                .chain(() -> sql.row("SELECT text FROM note WHERE id = ?", id))
                .map(row -> row.orElseThrow().getString("text"))));
        assertEquals("flushed", seen);
    }

    @Test
    void runsTheWholeWorkAgainAfterADeadlock() {
        String a = Ids.next();
        String b = Ids.next();
        Await.result(tx.run(sql -> sql.insert(
                "native_note", List.of("id", "text"), List.of(new Object[] {a, "0"}, new Object[] {b, "0"}))));
        AtomicInteger runs = new AtomicInteger();
        Gate bothHaveTheirFirst = Gate.meetingOf(2);
        Uni<Void> forward = tx.run(sql -> crosswise(sql, a, b, runs, bothHaveTheirFirst));
        Uni<Void> backward = tx.run(sql -> crosswise(sql, b, a, runs, bothHaveTheirFirst));
        Await.result(Uni.join().all(forward, backward).andFailFast());
        String sum = Await.result(
                        tx.run(sql -> sql.row("SELECT SUM(text) AS s FROM native_note WHERE id IN (?, ?)", a, b)))
                .orElseThrow()
                .getValue("s")
                .toString();
        assertEquals(4.0, Double.parseDouble(sum), "each work had its effect exactly once");
        assertTrue(runs.get() > 2, "one of the two was run again");
    }

    @Test
    void whatFollowsAFailureTheWorkOverlooksDoesNotCommitWithoutWhatCameBefore() {
        String a = Ids.next();
        String b = Ids.next();
        String mark = Ids.next();
        Await.result(tx.run(sql -> sql.insert(
                "native_note", List.of("id", "text"), List.of(new Object[] {a, "0"}, new Object[] {b, "0"}))));
        Gate bothHaveTheirFirst = Gate.meetingOf(2);
        Await.result(Uni.join()
                .all(
                        tx.run(sql -> overlooking(sql, a, b, mark, bothHaveTheirFirst)),
                        tx.run(sql -> overlooking(sql, b, a, mark, bothHaveTheirFirst)))
                .andFailFast());
        List<String> told =
                Await.result(tx.run(sql -> sql.rows("SELECT text FROM native_note WHERE text LIKE ?", mark + "%")))
                        .stream()
                        .map(row -> row.getString("text"))
                        .sorted()
                        .toList();
        assertEquals(List.of(mark + " after", mark + " after", mark + " before", mark + " before"), told);
    }

    /** Books, moves on two rows that another wants the other way round, and tells, whatever became of the moves. */
    private static Uni<Void> overlooking(Sql sql, String first, String second, String mark, Gate bothHaveTheirFirst) {
        String insert = "INSERT INTO native_note (id, text) VALUES (?, ?)";
        return sql.update(insert, Ids.next(), mark + " before")
                .chain(() -> crosswise(sql, first, second, new AtomicInteger(), bothHaveTheirFirst))
                .onFailure()
                .recoverWithNull()
                .chain(() -> sql.update(insert, Ids.next(), mark + " after"))
                .replaceWithVoid();
    }

    @Test
    void nothingReachesTheDatabaseThroughATransactionThatHasEnded() {
        String id = Ids.next();
        AtomicReference<Sql> kept = new AtomicReference<>();
        Await.result(tx.run(sql -> {
            kept.set(sql);
            return sql.row("SELECT 1 AS one");
        }));
        Uni<Integer> late = kept.get().update("INSERT INTO native_note (id, text) VALUES (?, 'late')", id);
        assertThrows(IllegalStateException.class, () -> Await.result(late));
        assertThrows(
                IllegalArgumentException.class,
                () -> Await.result(tx.<Void>run(sql -> {
                    kept.set(sql);
                    return Uni.createFrom().failure(new IllegalArgumentException("no"));
                })));
        Uni<Integer> later = kept.get().update("INSERT INTO native_note (id, text) VALUES (?, 'late')", id);
        assertThrows(IllegalArgumentException.class, () -> Await.result(later));
        assertEquals(0, rowsOf(id));
    }

    @Test
    void aReadModifyWriteOfAVersionedRowIsNeverLost() {
        String id = Ids.next();
        Await.result(tx.run(sql -> NoteRow.of(id, "350428", "0").persist()));
        List<Uni<Void>> twenty = IntStream.range(0, 3)
                .mapToObj(i -> tx.run(sql -> NoteRow.<NoteRow>findById(id)
                        .invoke(row -> row.text = Integer.toString(Integer.parseInt(row.text) + 1))
                        .replaceWithVoid()))
                .toList();
        Await.result(Uni.join().all(twenty).andFailFast());
        assertEquals("3", Await.result(tx.run(sql -> NoteRow.<NoteRow>findById(id))).text);
    }

    @Test
    void refusesATransactionInsideATransaction() {
        Uni<Integer> nested = tx.run(sql -> tx.run(inner -> inner.update("DELETE FROM native_note WHERE id = 'x'")));
        assertThrows(IllegalStateException.class, () -> Await.result(nested));
    }

    /** On any event loop, and more often than the pool has connections: the MySQL client loses what it is asked in that moment (see {@link Tx}). */
    @Test
    void aTransactionEndsWhenItsConnectionBreaksUnderAStatement() {
        for (int i = 0; i < 25; i++) {
            CompletableFuture<Long> connection = new CompletableFuture<>();
            CompletableFuture<Void> broken =
                    tx.run(sql -> Connections.occupy(sql, connection)).subscribeAsCompletionStage();
            Connections.breakWhenOccupied(tx, connection);
            Throwable failure = assertThrows(ExecutionException.class, () -> broken.get(10, TimeUnit.SECONDS));
            assertTrue(DbFailure.isUnreachable(failure), failure.toString());
        }
    }

    /** More of them than the pool has connections, so each has to give its own back. */
    @Test
    void aTransactionOfWhichNothingIsHeardIsGivenUpAndRolledBack() {
        Tx impatient = new Tx(vertx, Duration.ofMillis(200));
        String mark = Ids.next();
        List<CompletableFuture<Void>> lost = IntStream.range(0, 25)
                .mapToObj(i -> impatient
                        .<Void>run(
                                sql -> sql.update("INSERT INTO native_note (id, text) VALUES (?, ?)", Ids.next(), mark)
                                        .chain(() -> Uni.createFrom().nothing()))
                        .subscribeAsCompletionStage())
                .toList();
        for (CompletableFuture<Void> one : lost) {
            Throwable failure = assertThrows(ExecutionException.class, () -> one.get(10, TimeUnit.SECONDS));
            assertTrue(DbFailure.isUnreachable(failure), failure.toString());
        }
        assertEquals(
                0,
                Await.result(tx.run(sql -> sql.row("SELECT COUNT(*) AS n FROM native_note WHERE text = ?", mark)))
                        .orElseThrow()
                        .getLong("n"));
    }

    /** It waits for a row; what it would have done with it reaches nobody any more, though the statement it waits in comes to an end. */
    @Test
    void ofATransactionThatWasGivenUpNoLaterStatementCommitsByItself() {
        Tx impatient = new Tx(vertx, Duration.ofMillis(200));
        String row = Ids.next();
        String mark = Ids.next();
        Await.result(tx.run(sql -> sql.update("INSERT INTO native_note (id, text) VALUES (?, '0')", row)));
        Gate held = Gate.closed();
        CompletableFuture<Void> holder = tx.run(sql -> sql.update("UPDATE native_note SET text = '1' WHERE id = ?", row)
                        .chain(held::pass))
                .subscribeAsCompletionStage();
        held.awaitArrival();
        Uni<Void> waiting =
                impatient.run(sql -> sql.update("INSERT INTO native_note (id, text) VALUES (?, ?)", Ids.next(), mark)
                        .chain(() -> sql.update("UPDATE native_note SET text = '2' WHERE id = ?", row))
                        .chain(() -> sql.update("INSERT INTO native_note (id, text) VALUES (?, ?)", Ids.next(), mark))
                        .replaceWithVoid());
        assertThrows(RuntimeException.class, () -> Await.result(waiting));
        held.open();
        holder.join();
        for (int i = 0; i < 20; i++) {
            Await.result(tx.run(sql -> sql.update("UPDATE native_note SET text = '3' WHERE id = ?", row)));
            assertEquals(
                    0,
                    Await.result(tx.run(sql -> sql.row("SELECT COUNT(*) AS n FROM native_note WHERE text = ?", mark)))
                            .orElseThrow()
                            .getLong("n"));
        }
    }

    @Test
    void insertsMoreRowsThanOneStatementCanCarry() {
        String mark = Ids.next();
        List<Object[]> rows = IntStream.range(0, 4_500)
                .mapToObj(i -> new Object[] {Ids.next(), mark})
                .toList();
        int inserted = Await.result(tx.run(sql -> sql.insert("native_note", List.of("id", "text"), rows)));
        assertEquals(4_500, inserted);
    }

    private static Uni<Void> crosswise(
            Sql sql, String first, String second, AtomicInteger runs, Gate bothHaveTheirFirst) {
        runs.incrementAndGet();
        String plusOne = "UPDATE native_note SET text = text + 1 WHERE id = ?";
        return sql.update(plusOne, first)
                .chain(bothHaveTheirFirst::pass)
                .chain(() -> sql.update(plusOne, second))
                .replaceWithVoid();
    }

    private long rowsOf(String id) {
        return Await.result(tx.run(sql -> sql.row(
                        "SELECT (SELECT COUNT(*) FROM note WHERE id = ?) + (SELECT COUNT(*) FROM native_note WHERE id = ?) AS n",
                        id,
                        id)))
                .orElseThrow()
                .getLong("n");
    }
}
