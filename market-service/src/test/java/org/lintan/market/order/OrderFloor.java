package org.lintan.market.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.market.book.Side;
import org.lintan.market.desk.floor.CommandType;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorBuilder;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Member;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.order.pit.GoodFor;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.OrderType;
import org.lintan.market.order.pit.Owner;
import org.lintan.market.order.pit.Pit;
import org.lintan.platform.http.Refusal;

/** A floor whose ticket TK trades continuously, with the balances its journals lead to. Commands happen one second apart. */
final class OrderFloor {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final OrderForm FORM = new OrderForm(null);

    final FloorBuilder on = new FloorBuilder();
    final Map<Account, Long> balances;
    final Floor floor;
    final Pits pits = new Pits();
    Instant now = Instant.parse("2026-11-20T02:00:00Z");
    private int next;
    private int posted;

    OrderFloor(Consumer<FloorBuilder> with) {
        on.mode("CONTINUOUS");
        with.accept(on);
        balances = new HashMap<>(on.state.balances);
        floor = on.floor();
    }

    OrderDecision buy(String party, long kg, long price) {
        return place(party, Side.BUY, OrderType.LIMIT, GoodFor.GTC, kg, price);
    }

    OrderDecision sell(String party, long kg, long price) {
        return place(party, Side.SELL, OrderType.LIMIT, GoodFor.GTC, kg, price);
    }

    OrderDecision place(String party, Side side, OrderType type, GoodFor goodFor, long kg, long price) {
        return take(party, new OrderAction.PlaceOrder(side, type, goodFor, kg, price));
    }

    OrderDecision cancel(String party, String orderId) {
        return take(party, new OrderAction.CancelOrder(orderId));
    }

    /** As the desk does: heard or not, then judged. */
    OrderDecision take(String party, OrderAction action) {
        now = now.plusSeconds(1);
        FloorCommand<OrderAction> command = command(String.format("%026d", ++next), party, action);
        Optional<Refusal> unheard = floor.admission().refusal(command, type(action), FORM.rules());
        OrderDecision decision =
                unheard.isPresent() ? new OrderDecision.Refused(unheard.get()) : FORM.decide(floor, pits, command);
        List<Journal> journals = floor.blotter().journals();
        journals.subList(posted, journals.size())
                .forEach(journal -> journal.transfers().forEach(this::apply));
        posted = journals.size();
        return decision;
    }

    /** What would be asked next, one second apart. */
    FloorCommand<OrderAction> coming(int seconds, String party, OrderAction action) {
        return FloorBuilder.command(
                "x", party, now.plusSeconds(seconds), LocalDate.ofInstant(now.plusSeconds(seconds), ZONE), action);
    }

    /** Parties whose money or units have moved since so many journals. */
    Set<String> moved(int since) {
        List<Journal> journals = floor.blotter().journals();
        return journals.subList(since, journals.size()).stream()
                .flatMap(journal -> journal.transfers().stream())
                .flatMap(transfer ->
                        Stream.of(transfer.from().party(), transfer.to().party()))
                .collect(Collectors.toSet());
    }

    private FloorCommand<OrderAction> command(String id, String party, OrderAction action) {
        LocalDate date = LocalDate.ofInstant(now, ZONE);
        return FloorBuilder.command(id, party, now, date, action);
    }

    private static CommandType<?> type(OrderAction action) {
        return FORM.commands().stream()
                .filter(type -> type.action().isInstance(action))
                .findFirst()
                .orElseThrow();
    }

    Pit pit() {
        return pits.pit(floor, command("x", "x", new OrderAction.TurnDay()));
    }

    /** The mode of the ticket as it stands now; null while it has none of its own. */
    String mode() {
        return floor.instrument(command("x", "x", new OrderAction.TurnDay())).mode();
    }

    Collection<Order> changed() {
        return pits.changedOrders();
    }

    /** The pit as another owner would build it from its rows. */
    Pit rebuilt() {
        Map<String, Owner> owners = on.state.members.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), entry -> owner(entry.getValue())));
        return Pit.restore(pit().head(), Set.copyOf(pit().orders()), owners);
    }

    private static Owner owner(Member member) {
        return new Owner(member.number(), member.circle());
    }

    static Ref ref(String id) {
        return new Ref(FloorBuilder.COUNTY, id);
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

    static Order placed(OrderDecision decision) {
        return ((OrderDecision.Placed) decision).order();
    }

    private void apply(Transfer transfer) {
        balances.merge(transfer.from(), -transfer.amount(), Long::sum);
        balances.merge(transfer.to(), transfer.amount(), Long::sum);
    }
}
