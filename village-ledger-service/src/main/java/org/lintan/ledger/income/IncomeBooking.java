package org.lintan.ledger.income;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.id.Ids;
import org.lintan.ledger.Cny;
import org.lintan.ledger.Postings;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.WhenRegistered;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;
import org.lintan.platform.http.Traces;

/** Books what a collective's sales bring, once per trade, whichever of trade and registration is heard first. */
@ApplicationScoped
class IncomeBooking implements WhenRegistered {

    /** @param traceparent what the booking is told under; null under no trace */
    record Sale(TradeSettled trade, String traceparent) {}

    private final Books books;
    private final Outbox outbox;
    private final IncomeRows incomes;
    private final ClaimRows claims;
    private final Arrivals arrivals;
    private final ObjectMapper json;

    IncomeBooking(
            Books books, Outbox outbox, IncomeRows incomes, ClaimRows claims, Arrivals arrivals, ObjectMapper json) {
        this.books = books;
        this.outbox = outbox;
        this.incomes = incomes;
        this.claims = claims;
        this.arrivals = arrivals;
        this.json = json;
    }

    /** Called inside the inbox's transaction. A trade of a seller not known here waits as unclaimed. */
    Uni<Void> settled(Sql sql, TradeSettled trade) {
        // locking the collective's row orders this against its registration: one of the two sees the other
        return claims.lockVillage(sql, trade.county(), trade.sellerParty())
                .chain(known -> known ? book(sql, trade) : keepUnclaimed(sql, List.of(trade)));
    }

    /**
     * Several sales as if one was settled after the other. Sales of a village for which a payment waits are: each may be what that payment
     * waits for. All others are booked together.
     */
    Uni<Void> settledAll(Sql sql, List<Sale> sales) {
        Set<VillageId> sellers =
                sales.stream().map(sale -> sale.trade().seller()).collect(Collectors.toSet());
        return claims.lockVillages(sql, sellers)
                .chain(known -> keepUnclaimed(
                                sql,
                                sales.stream()
                                        .map(Sale::trade)
                                        .filter(trade -> !known.contains(trade.seller()))
                                        .toList())
                        .chain(() -> claims.unsettledOf(sql, known))
                        .chain(waiting -> bookNew(
                                        sql,
                                        sales.stream()
                                                .filter(sale -> known.contains(
                                                                sale.trade().seller())
                                                        && !waiting.contains(
                                                                sale.trade().seller()))
                                                .toList())
                                .chain(() -> inTurn(
                                        sales.stream()
                                                .filter(sale -> waiting.contains(
                                                        sale.trade().seller()))
                                                .toList(),
                                        sale -> book(sql, sale)))));
    }

    @Override
    public Uni<Void> registered(Sql sql, Collective collective) {
        return sql.rows(
                        "SELECT trade FROM unclaimed_trade WHERE county = ? AND party = ? ORDER BY trade_id FOR UPDATE",
                        collective.county(),
                        collective.party())
                .chain(rows -> inTurn(rows, row -> book(sql, read(row.getString("trade")))))
                .chain(() -> sql.update(
                        "DELETE FROM unclaimed_trade WHERE county = ? AND party = ?",
                        collective.county(),
                        collective.party()))
                .replaceWithVoid();
    }

    private Uni<Void> book(Sql sql, TradeSettled trade) {
        return book(sql, new Sale(trade, Traces.currentTraceparent()));
    }

    private Uni<Void> book(Sql sql, Sale sale) {
        return bookNew(sql, List.of(sale))
                .chain(booked -> booked == 0
                        ? Uni.createFrom().voidItem()
                        : arrivals.settle(
                                sql, sale.trade().county(), sale.trade().sellerParty()));
    }

    /** Books those not booked before; gives how many. */
    private Uni<Integer> bookNew(Sql sql, List<Sale> sales) {
        Map<String, Sale> fresh = new LinkedHashMap<>();
        sales.forEach(sale -> fresh.putIfAbsent(sale.trade().key(), sale));
        if (fresh.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return incomes.booked(sql, trades(fresh.values())).chain(known -> {
            fresh.keySet().removeAll(known);
            return fresh.isEmpty()
                    ? Uni.createFrom().item(0)
                    : write(sql, List.copyOf(fresh.values())).replaceWith(fresh.size());
        });
    }

    /** A sale is a claim. Of a sale of the time before, only what was still in the market when claims began; the rest had arrived. */
    private Uni<Void> write(Sql sql, List<Sale> sales) {
        List<TradeSettled> trades = trades(sales);
        return incomes.openOf(sql, trades).chain(open -> {
            List<Journal> journals = new ArrayList<>();
            List<Object[]> claimed = new ArrayList<>();
            List<OutgoingEvent> told = new ArrayList<>();
            Map<String, String> incomeIds = new HashMap<>();
            Map<OutgoingEvent, String> traces = new IdentityHashMap<>();
            for (Sale sale : sales) {
                TradeSettled trade = sale.trade();
                long openFen = open.getOrDefault(trade.key(), trade.netFen());
                String incomeId = Ids.next();
                incomeIds.put(trade.key(), incomeId);
                journals.add(new Journal(
                        "income:" + trade.tradeId(), "income", trade.businessDate(), proceeds(trade, openFen)));
                claimed.add(ClaimRows.row(
                        trade.county(),
                        trade.sellerParty(),
                        new ClaimRows.Claim(trade.tradeId(), trade.netFen(), trade.netFen() - openFen)));
                OutgoingEvent event = booked(trade, incomeId);
                told.add(event);
                traces.put(event, sale.traceparent());
            }
            return incomes.insert(sql, trades, incomeIds)
                    .chain(() -> claims.insert(sql, claimed))
                    .chain(() -> books.post(sql, journals))
                    .invoke(answers -> Postings.refused(answers).ifPresent(refused -> {
                        // the market has settled already: refusing here is a fault to be seen by the operator, not an
                        // answer to anybody
                        throw new IllegalStateException(
                                "income of trades " + incomeIds.keySet() + " was refused: " + refused.code());
                    }))
                    .chain(() -> outbox.add(sql, told, traces::get));
        });
    }

    private static OutgoingEvent booked(TradeSettled trade, String incomeId) {
        return new OutgoingEvent(
                "ledger.events",
                trade.sellerParty(),
                IncomeBooked.TYPE,
                trade.county(),
                new IncomeBooked(incomeId, trade.tradeId(), trade.county(), trade.sellerParty(), trade.netFen()));
    }

    private static List<TradeSettled> trades(Collection<Sale> sales) {
        return sales.stream().map(Sale::trade).toList();
    }

    private static List<Transfer> proceeds(TradeSettled trade, long openFen) {
        Account market = Cny.available(trade.county(), Cny.MARKET);
        List<Transfer> proceeds = new ArrayList<>(2);
        if (openFen > 0) {
            proceeds.add(new Transfer(market, Cny.claimed(trade.county(), trade.sellerParty()), openFen));
        }
        if (trade.netFen() > openFen) {
            proceeds.add(
                    new Transfer(market, Cny.available(trade.county(), trade.sellerParty()), trade.netFen() - openFen));
        }
        return proceeds;
    }

    private Uni<Void> keepUnclaimed(Sql sql, List<TradeSettled> trades) {
        return sql.upsert(
                "unclaimed_trade",
                List.of("county", "party", "trade_id", "trade"),
                trades.stream()
                        .map(trade -> new Object[] {trade.county(), trade.sellerParty(), trade.tradeId(), write(trade)})
                        .toList(),
                List.of("trade"));
    }

    private static <T> Uni<Void> inTurn(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private String write(TradeSettled trade) {
        try {
            return json.writeValueAsString(trade);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a trade is always writable", e);
        }
    }

    private TradeSettled read(String text) {
        try {
            return json.readValue(text, TradeSettled.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an unclaimed trade is not readable", e);
        }
    }
}
