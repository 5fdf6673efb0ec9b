package org.lintan.market.order;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.market.book.Side;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.order.pit.GoodFor;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.OrderState;
import org.lintan.market.order.pit.OrderType;
import org.lintan.market.order.pit.Owner;
import org.lintan.market.order.pit.Pit;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PitCacheTest {

    private final PitCache cache = new PitCache(350);

    @Test
    void aPitIsGivenOutOnceAndOnlyUnderItsStamp() {
        cache.keep(new Ref("350428", "A"), "1", Pit.empty());
        assertEquals(List.of(true, false), List.of(has("A", "1"), has("A", "1")));
        cache.keep(new Ref("350428", "A"), "2", Pit.empty());
        assertEquals(List.of(false, false), List.of(has("A", "1"), has("A", "2")));
    }

    @Test
    void theOrdersInAllPitsTogetherAreBoundedAndThoseNotUsedForLongestMakeRoom() {
        cache.keep(new Ref("350428", "A"), "1", Pit.empty());
        cache.keep(new Ref("350428", "B"), "1", Pit.empty());
        cache.keep(new Ref("350428", "C"), "1", Pit.empty());
        cache.keep(new Ref("350428", "D"), "1", withOrders(60));
        assertEquals(
                List.of(false, false, true, true), List.of(has("A", "1"), has("B", "1"), has("C", "1"), has("D", "1")));
    }

    @Test
    void aPitThatIsKeptAgainOrTakenOutIsCountedOnce() {
        for (int i = 0; i < 10; i++) {
            cache.keep(new Ref("350428", "A"), "1", withOrders(60));
        }
        has("A", "1");
        cache.keep(new Ref("350428", "B"), "1", withOrders(60));
        cache.keep(new Ref("350428", "C"), "1", withOrders(60));
        assertEquals(List.of(true, true), List.of(has("B", "1"), has("C", "1")));
    }

    @Test
    void booksItHasWrittenAreThereWhateverTheirStampAndOneItHasNotIsToBeLookedFor() {
        Ref a = new Ref("350428", "A");
        Ref b = new Ref("350428", "B");
        cache.keep(a, "1", Pit.empty());
        assertEquals(List.of(true, false), List.of(cache.has(List.of(a)), cache.has(List.of(a, b))));
        has("A", "2");
        assertEquals(false, cache.has(List.of(a)));
    }

    private boolean has(String ticketId, String stamp) {
        return cache.take(new Ref("350428", ticketId), stamp).isPresent();
    }

    private static Pit withOrders(int orders) {
        Pit pit = Pit.empty();
        Instant at = Instant.parse("2026-11-20T02:00:00Z");
        for (int i = 1; i <= orders; i++) {
            pit.place(
                    new Order(
                            "O" + i,
                            i,
                            "350428",
                            "TK",
                            "0000001",
                            "firm",
                            Side.BUY,
                            OrderType.LIMIT,
                            GoodFor.GTC,
                            1500,
                            1_000,
                            0,
                            0,
                            0,
                            1500,
                            OrderState.OPEN,
                            null,
                            0,
                            null,
                            at,
                            at),
                    new Owner(1, 0),
                    at);
        }
        return pit;
    }
}
