package org.lintan.ledger.income;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lintan.kernel.books.Account;
import org.lintan.ledger.Cny;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Event;
import org.lintan.platform.events.EventHandler;

/** What the market's events do to the villages' books; sales that follow each other are booked together. */
@ApplicationScoped
class MarketEvents implements EventHandler {

    private static final String SETTLED = "trade.settled.v1";
    private static final String SENT = "cash.sent.v1";
    private static final String PAID = "cash.paid.v1";
    private static final String RETURNED = "cash.returned.v1";
    private static final String OPENING = "claims.opening.v1";

    private final IncomeBooking booking;
    private final Arrivals arrivals;
    private final ClaimRows claims;
    private final Books books;

    MarketEvents(IncomeBooking booking, Arrivals arrivals, ClaimRows claims, Books books) {
        this.booking = booking;
        this.arrivals = arrivals;
        this.claims = claims;
        this.books = books;
    }

    @Override
    public Set<String> types() {
        return Set.of(SETTLED, SENT, PAID, RETURNED, OPENING);
    }

    @Override
    public Uni<Void> handle(Sql sql, Event event) {
        return switch (event.type()) {
            case SETTLED -> booking.settled(sql, event.as(TradeSettled.class));
            case SENT -> arrivals.sent(sql, event.as(CashMoved.class));
            case PAID -> arrivals.paid(sql, event.as(CashMoved.class));
            case RETURNED -> arrivals.returned(sql, event.as(CashMoved.class));
            default -> arrivals.opened(sql, event.as(ClaimsOpening.class));
        };
    }

    /**
     * The villages, known and unknown: of an unknown one its absence is locked, so that its registration waits. Then the account that all
     * sales of a county come from, which batches of other partitions share.
     */
    @Override
    public Uni<Void> lock(Sql sql, List<Event> events) {
        Set<VillageId> villages = new TreeSet<>();
        events.forEach(event -> villages.add(village(event)));
        return claims.lockVillages(sql, villages).chain(known -> {
            Set<Account> markets = new TreeSet<>();
            events.stream()
                    .filter(event -> SETTLED.equals(event.type()) && known.contains(village(event)))
                    .forEach(event -> markets.add(Cny.available(village(event).county(), Cny.MARKET)));
            return markets.isEmpty() ? Uni.createFrom().voidItem() : books.lock(sql, markets);
        });
    }

    private static VillageId village(Event event) {
        return switch (event.type()) {
            case SETTLED -> event.as(TradeSettled.class).seller();
            case OPENING -> {
                ClaimsOpening opening = event.as(ClaimsOpening.class);
                yield new VillageId(opening.county(), opening.party());
            }
            default -> {
                CashMoved moved = event.as(CashMoved.class);
                yield new VillageId(moved.county(), moved.party());
            }
        };
    }

    @Override
    public Uni<Void> handleAll(Sql sql, List<Event> events) {
        return Multi.createFrom()
                .iterable(runs(events))
                .onItem()
                .transformToUniAndConcatenate(run ->
                        SETTLED.equals(run.get(0).type()) ? booking.settledAll(sql, sales(run)) : inOrder(sql, run))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Sales that follow each other, and what stands between them. */
    private static List<List<Event>> runs(List<Event> events) {
        List<List<Event>> runs = new ArrayList<>();
        boolean sales = false;
        for (Event event : events) {
            boolean sale = SETTLED.equals(event.type());
            if (runs.isEmpty() || sale != sales) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(event);
            sales = sale;
        }
        return runs;
    }

    private static List<IncomeBooking.Sale> sales(List<Event> run) {
        return run.stream()
                .map(event -> new IncomeBooking.Sale(event.as(TradeSettled.class), event.traceparent()))
                .toList();
    }
}
