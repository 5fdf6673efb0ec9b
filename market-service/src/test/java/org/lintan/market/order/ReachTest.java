package org.lintan.market.order;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lintan.market.book.Side;
import org.lintan.market.desk.floor.FloorBuilder;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.order.pit.GoodFor;
import org.lintan.market.order.pit.OrderType;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whom a batch may meet is said before any of it is decided: never too few, and no more than stand before so much. */
class ReachTest {

    private static final List<String> PARTIES =
            IntStream.range(0, 12).mapToObj(i -> "p" + i).toList();

    /** Four in the afternoon, in minutes. */
    private static final int CLOSE = 960;

    private record Asked(String party, OrderAction action) {}

    @Property(tries = 300)
    void whoeverIsMovedByABatchAskedOrWasInItsReach(@ForAll long seed) {
        Random random = new Random(seed);
        OrderFloor on = floor();
        List<String> orders = new ArrayList<>();
        for (int batch = 0; batch < 12; batch++) {
            if (random.nextInt(6) == 0) {
                on.now = on.now.plus(Duration.ofMinutes(random.nextInt(400)));
            }
            List<Asked> asked = new ArrayList<>();
            List<FloorCommand<OrderAction>> commands = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                Asked one = new Asked(PARTIES.get(random.nextInt(PARTIES.size())), action(random, orders));
                asked.add(one);
                commands.add(on.coming(i + 1, one.party(), one.action()));
            }
            Set<String> known = new HashSet<>(Reach.of(on.pit(), commands));
            int posted = on.floor.blotter().journals().size();
            for (Asked one : asked) {
                known.add(one.party());
                if (on.take(one.party(), one.action()) instanceof OrderDecision.Placed placed) {
                    orders.add(placed.order().orderId());
                }
            }
            Set<String> moved = on.moved(posted);
            moved.removeIf(party -> party.startsWith("@"));
            assertTrue(known.containsAll(moved), () -> moved + " were moved, known were " + known);
        }
    }

    @Test
    void anOrderReachesThoseThatStandBeforeItsQuantityAndNobodyBehindThem() {
        OrderFloor on = floor();
        on.sell("p3", 1_000, 1_500);
        on.sell("p1", 2_000, 1_480);
        on.sell("p2", 1_000, 1_480);
        on.sell("p4", 9_000, 1_560);
        assertEquals(Set.of("p1"), reach(on, buy(2_000, 1_600)));
        assertEquals(Set.of("p1", "p2"), reach(on, buy(2_000, 1_500), buy(1_000, 1_600)));
        assertEquals(Set.of("p1", "p2", "p3"), reach(on, buy(9_000, 1_550)));
        assertEquals(Set.of(), reach(on, buy(2_000, 1_470)));
        assertEquals(
                Set.of(), reach(on, new OrderAction.PlaceOrder(Side.SELL, OrderType.LIMIT, GoodFor.GTC, 5_000, 1_400)));
    }

    @Test
    void whatIsTakenBackLetsTheOthersReachSoMuchFurther() {
        OrderFloor on = floor();
        String first = OrderFloor.placed(on.sell("p1", 2_000, 1_480)).orderId();
        on.sell("p2", 1_000, 1_500);
        on.sell("p3", 1_000, 1_500);
        assertEquals(Set.of("p1", "p2"), reach(on, new OrderAction.CancelOrder(first), buy(1_000, 1_600)));
    }

    @Test
    void theTurnOfADayAndAChangeOfModeReachEverybody() {
        OrderFloor on = floor();
        on.sell("p1", 2_000, 1_480);
        on.sell("p2", 1_000, 1_500);
        assertEquals(Set.of("p1", "p2"), reach(on, new OrderAction.TurnDay()));
        assertEquals(Set.of("p1", "p2"), reach(on, new OrderAction.SetMode("change", "a", "b")));
        on.place("p3", Side.SELL, OrderType.LIMIT, GoodFor.DAY, 1_000, 1_520);
        assertEquals(Set.of("p1"), reach(on, buy(1_000, 1_600)));
        on.now = on.now.plus(Duration.ofHours(12));
        assertEquals(Set.of("p1", "p2", "p3"), reach(on, buy(1_000, 1_600)));
    }

    private static Set<String> reach(OrderFloor on, OrderAction... actions) {
        return Set.copyOf(Reach.of(
                on.pit(),
                List.of(actions).stream()
                        .map(action -> on.coming(1, "p11", action))
                        .toList()));
    }

    private static OrderAction buy(long kg, long price) {
        return new OrderAction.PlaceOrder(Side.BUY, OrderType.LIMIT, GoodFor.GTC, kg, price);
    }

    private static OrderFloor floor() {
        return new OrderFloor(with -> {
            PARTIES.forEach(party -> with.firm(party, 1_000_000).units(party, 100_000));
            for (int day = 0; day < 3; day++) {
                with.terms(FloorBuilder.DAY.plusDays(day), FloorBuilder.termsWith(Map.of("market.day_close", CLOSE)));
            }
        });
    }

    private static OrderAction action(Random random, List<String> orders) {
        if (!orders.isEmpty() && random.nextInt(5) == 0) {
            return new OrderAction.CancelOrder(orders.get(random.nextInt(orders.size())));
        }
        if (random.nextInt(40) == 0) {
            return new OrderAction.TurnDay();
        }
        boolean market = random.nextInt(6) == 0;
        GoodFor goodFor =
                market ? List.of(GoodFor.IOC, GoodFor.FOK).get(random.nextInt(2)) : GoodFor.values()[random.nextInt(4)];
        return new OrderAction.PlaceOrder(
                Side.values()[random.nextInt(2)],
                market ? OrderType.MARKET : OrderType.LIMIT,
                goodFor,
                1_000L * (1 + random.nextInt(9)),
                1_400 + 10L * random.nextInt(20));
    }
}
