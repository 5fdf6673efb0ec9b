package org.lintan.bench.market;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FlowTest {

    private static final List<Party> SELLERS = List.of(new Party("v1", "Bearer v1"), new Party("v2", "Bearer v2"));
    private static final List<Party> BUYERS = List.of(new Party("f1", "Bearer f1"));

    private static Orders orders(long seed) {
        return Orders.of(seed, List.of("t1", "t2"), SELLERS, BUYERS);
    }

    @Test
    void theSameSeedAsksTheSameAndAnotherSeedNeverUsesItsKeys() {
        Orders one = orders(1);
        Orders again = orders(1);
        Orders other = orders(2);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            Ask ask = one.next(i % 5);
            assertEquals(ask, again.next(i % 5));
            keys.add(ask.key());
            keys.add(other.next(i % 5).key());
        }
        assertEquals(2000, keys.size());
    }

    @Test
    void whatAConnectionSellsItBuysNextAndOnlyThenMayStop() {
        Orders orders = orders(1);
        assertTrue(orders.complete(3));
        Ask sell = orders.next(3);
        assertFalse(orders.complete(3));
        Ask buy = orders.next(3);
        assertTrue(orders.complete(3));
        assertEquals(sell.body().replace("SELL", "BUY"), buy.body());
        assertEquals("Bearer f1", buy.token());
    }

    @Test
    void aRefusedOrderDiffersFromAnOrderByItsQuantityAlone() {
        Ask order = orders(1).next(0);
        Ask refused = Orders.refused(1, List.of("t1", "t2"), SELLERS, BUYERS).next(0);
        assertEquals(order.body().replaceFirst("\"quantityKg\":[0-9]+", "\"quantityKg\":0"), refused.body());
        assertEquals(order.path(), refused.path());
    }

    @Test
    void theNameOfWhatWasMadeIsReadFromTheAnswer() {
        String json = "{\"commandId\":\"01A\",\"orderId\":\"01B\",\"price\":1}";
        assertEquals("01B", Tally.valueOf(json, "orderId"));
        assertEquals("", Tally.valueOf(json, "tradeId"));
    }
}
