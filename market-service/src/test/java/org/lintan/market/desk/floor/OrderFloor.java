package org.lintan.market.desk.floor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.market.book.Side;
import org.lintan.market.pit.GoodFor;
import org.lintan.market.pit.Head;
import org.lintan.market.pit.Mode;
import org.lintan.market.pit.Order;
import org.lintan.market.pit.OrderType;
import org.lintan.market.pit.Owner;
import org.lintan.market.pit.Pit;

/** A floor whose ticket TK trades continuously, with the balances its journals lead to. Commands happen one second apart. */
final class OrderFloor {

    final FloorBuilder on = new FloorBuilder();
    final Map<Account, Long> balances;
    final Floor floor;
    Instant now = Instant.parse("2026-11-20T02:00:00Z");
    private int next;
    private int posted;

    OrderFloor(Consumer<FloorBuilder> with) {
        with.accept(on);
        Pit pit = Pit.empty();
        pit.mode(Mode.CONTINUOUS);
        on.state.pits.put(FloorBuilder.TICKET, pit);
        balances = new HashMap<>(on.state.balances);
        floor = on.floor();
    }

    Decision buy(String party, long kg, long price) {
        return place(party, Side.BUY, OrderType.LIMIT, GoodFor.GTC, kg, price);
    }

    Decision sell(String party, long kg, long price) {
        return place(party, Side.SELL, OrderType.LIMIT, GoodFor.GTC, kg, price);
    }

    Decision place(String party, Side side, OrderType type, GoodFor goodFor, long kg, long price) {
        return take(party, new FloorCommand.PlaceOrder(side, type, goodFor, kg, price));
    }

    Decision cancel(String party, String orderId) {
        return take(party, new FloorCommand.CancelOrder(orderId));
    }

    Decision take(String party, FloorCommand.Action action) {
        now = now.plusSeconds(1);
        LocalDate date = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        Decision decision = floor.take(new FloorCommand(
                String.format("%026d", ++next), FloorBuilder.COUNTY, party, FloorBuilder.TICKET, now, date, action));
        List<Journal> journals = floor.journals();
        journals.subList(posted, journals.size())
                .forEach(journal -> journal.transfers().forEach(this::apply));
        posted = journals.size();
        return decision;
    }

    Pit pit() {
        return on.state.pits.get(FloorBuilder.TICKET);
    }

    /** The pit as another owner would build it from its rows. */
    Pit rebuilt() {
        Head head = pit().head();
        Map<String, Owner> owners = on.state.members.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().owner()));
        return Pit.restore(head, Set.copyOf(pit().orders()), owners);
    }

    long money(String party, Bucket bucket) {
        return balances.getOrDefault(new Account(FloorBuilder.COUNTY, "CNY", party, bucket), 0L);
    }

    long units(String party, Bucket bucket) {
        return balances.getOrDefault(new Account(FloorBuilder.COUNTY, "T-" + FloorBuilder.TICKET, party, bucket), 0L);
    }

    long sum(String asset) {
        return balances.entrySet().stream()
                .filter(entry -> entry.getKey().asset().equals(asset))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static Order placed(Decision decision) {
        return ((Decision.Placed) decision).order();
    }

    private void apply(Transfer transfer) {
        balances.merge(transfer.from(), -transfer.amount(), Long::sum);
        balances.merge(transfer.to(), transfer.amount(), Long::sum);
    }
}
