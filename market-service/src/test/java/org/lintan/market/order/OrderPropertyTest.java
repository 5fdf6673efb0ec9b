package org.lintan.market.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.book.Side;
import org.lintan.market.order.pit.GoodFor;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.OrderType;
import org.lintan.market.order.pit.Pit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Random orders: what is held is what the open orders say when they are counted up the obvious way. */
class OrderPropertyTest {

    private static final List<String> PARTIES = List.of("a", "b", "c", "d");

    @Property(tries = 200)
    void whatIsHeldIsPriceTimesWhatIsOpenAndNothingIsLostOrMade(@ForAll long seed) {
        Random random = new Random(seed);
        OrderFloor on = floor(random);
        long money = on.sum("CNY");
        long units = on.sum("T-TK");
        List<String> orders = new ArrayList<>(List.of("0".repeat(26)));
        for (int i = 0; i < 80; i++) {
            random(random, on, orders);
            for (String party : PARTIES) {
                assertEquals(held(on, party, Side.BUY), on.money(party, Bucket.ORDERED));
                assertEquals(held(on, party, Side.SELL), on.units(party, Bucket.ORDERED));
                assertEquals(walked(on.pit(), party), on.pit().open(party));
                assertEquals(walked(on.pit(), party), on.rebuilt().open(party));
            }
            assertEquals(
                    PARTIES.stream()
                            .filter(party -> walked(on.pit(), party) > 0)
                            .collect(Collectors.toSet()),
                    on.pit().parties());
            assertTrue(on.balances.values().stream().allMatch(balance -> balance >= 0));
            assertEquals(on.pit().snapshot(), on.rebuilt().snapshot());
        }
        assertEquals(List.of(money, units), List.of(on.sum("CNY"), on.sum("T-TK")));
    }

    /** The obvious way to count a party's open orders: one by one. */
    private static int walked(Pit pit, String party) {
        return (int) pit.orders().stream()
                .filter(order -> order.party().equals(party))
                .count();
    }

    /** The obvious way: price × kilograms ÷ 1000 of each open order, or its kilograms. */
    private static long held(OrderFloor on, String party, Side side) {
        return on.pit().orders().stream()
                .filter(order -> order.party().equals(party) && order.side() == side)
                .mapToLong(order -> side == Side.BUY
                        ? order.priceFenPerTonne() * (order.quantityKg() - order.filledKg()) / 1_000
                        : order.quantityKg() - order.filledKg())
                .sum();
    }

    private static OrderFloor floor(Random random) {
        return new OrderFloor(with -> {
            PARTIES.forEach(
                    party -> with.firm(party, random.nextInt(60_000)).units(party, 1_000L * random.nextInt(30)));
            with.member("d", false, "circle", 3).member("c", false, "circle", 3);
        });
    }

    private static void random(Random random, OrderFloor on, List<String> orders) {
        String party = PARTIES.get(random.nextInt(PARTIES.size()));
        if (random.nextInt(5) == 0) {
            on.cancel(party, orders.get(random.nextInt(orders.size())));
            return;
        }
        boolean market = random.nextInt(6) == 0;
        GoodFor goodFor =
                market ? List.of(GoodFor.IOC, GoodFor.FOK).get(random.nextInt(2)) : GoodFor.values()[random.nextInt(4)];
        OrderDecision decision = on.place(
                party,
                Side.values()[random.nextInt(2)],
                market ? OrderType.MARKET : OrderType.LIMIT,
                goodFor,
                1_000L * (1 + random.nextInt(9)),
                1_340 + 10L * random.nextInt(33));
        if (decision instanceof OrderDecision.Placed placed) {
            Order order = placed.order();
            orders.add(order.orderId());
        }
    }
}
