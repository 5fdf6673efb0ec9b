package org.lintan.ledger.income;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.lintan.platform.time.Utc;

/** Books what a collective's sales bring, once per trade, whichever of trade and registration is heard first. */
@ApplicationScoped
class IncomeBooking implements WhenRegistered {

    private final Books books;
    private final Outbox outbox;
    private final ClaimRows claims;
    private final Arrivals arrivals;
    private final ObjectMapper json;
    private final Clock clock;

    IncomeBooking(Books books, Outbox outbox, ClaimRows claims, Arrivals arrivals, ObjectMapper json, Clock clock) {
        this.books = books;
        this.outbox = outbox;
        this.claims = claims;
        this.arrivals = arrivals;
        this.json = json;
        this.clock = clock;
    }

    /** Called inside the inbox's transaction. A trade of a seller not known here waits as unclaimed. */
    Uni<Void> settled(Sql sql, TradeSettled trade) {
        // locking the collective's row orders this against its registration: one of the two sees the other
        return claims.lockVillage(sql, trade.county(), trade.sellerParty())
                .chain(known -> known ? book(sql, trade) : keepUnclaimed(sql, trade));
    }

    @Override
    public Uni<Void> registered(Sql sql, Collective collective) {
        return sql.rows(
                        "SELECT trade FROM unclaimed_trade WHERE county = ? AND party = ? ORDER BY trade_id FOR UPDATE",
                        collective.county(),
                        collective.party())
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> book(sql, read(row.getString("trade"))))
                        .collect()
                        .last())
                .chain(() -> sql.update(
                        "DELETE FROM unclaimed_trade WHERE county = ? AND party = ?",
                        collective.county(),
                        collective.party()))
                .replaceWithVoid();
    }

    private Uni<Void> book(Sql sql, TradeSettled trade) {
        return sql.row("SELECT id FROM income WHERE county = ? AND trade_id = ?", trade.county(), trade.tradeId())
                .chain(known -> known.isPresent() ? Uni.createFrom().voidItem() : bookNew(sql, trade));
    }

    /** A sale is a claim. Of a sale of the time before, only what was still in the market when claims began; the rest had arrived. */
    private Uni<Void> bookNew(Sql sql, TradeSettled trade) {
        return claims.openOf(sql, trade.county(), trade.tradeId())
                .chain(open -> bookNew(sql, trade, open.orElse(trade.netFen())))
                .chain(() -> arrivals.settle(sql, trade.county(), trade.sellerParty()));
    }

    private Uni<Void> bookNew(Sql sql, TradeSettled trade, long openFen) {
        String incomeId = Ids.next();
        Journal journal =
                new Journal("income:" + trade.tradeId(), "income", trade.businessDate(), proceeds(trade, openFen));
        IncomeBooked booked =
                new IncomeBooked(incomeId, trade.tradeId(), trade.county(), trade.sellerParty(), trade.netFen());
        return insert(sql, incomeId, trade)
                .chain(() -> claims.insert(
                        sql,
                        trade.county(),
                        trade.sellerParty(),
                        new ClaimRows.Claim(trade.tradeId(), trade.netFen(), trade.netFen() - openFen)))
                .chain(() -> books.post(sql, List.of(journal)))
                .invoke(answers -> Postings.refused(answers).ifPresent(refused -> {
                    // the market has settled already: refusing here is a fault to be seen by the operator, not an
                    // answer to anybody
                    throw new IllegalStateException(
                            "income of trade " + trade.tradeId() + " was refused: " + refused.code());
                }))
                .chain(() -> outbox.add(
                        sql,
                        List.of(new OutgoingEvent(
                                "ledger.events", trade.sellerParty(), IncomeBooked.TYPE, trade.county(), booked))));
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

    private Uni<Integer> insert(Sql sql, String incomeId, TradeSettled trade) {
        return sql.update(
                "INSERT INTO income (county, id, party, trade_id, ticket_id, serial, lane, quantity_kg,"
                        + " price_fen_per_tonne, gross_fen, fee_fen, amount_fen, settled_at, booked_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                trade.county(),
                incomeId,
                trade.sellerParty(),
                trade.tradeId(),
                trade.ticketId(),
                trade.serial(),
                trade.lane(),
                trade.quantityKg(),
                trade.priceFenPerTonne(),
                trade.amountFen(),
                trade.feeFen(),
                trade.netFen(),
                Utc.of(trade.settledAt()),
                Utc.of(clock.instant()));
    }

    private Uni<Void> keepUnclaimed(Sql sql, TradeSettled trade) {
        try {
            return sql.update(
                            "INSERT INTO unclaimed_trade (county, party, trade_id, trade) VALUES (?,?,?,?)"
                                    + " ON DUPLICATE KEY UPDATE trade = VALUES(trade)",
                            trade.county(),
                            trade.sellerParty(),
                            trade.tradeId(),
                            json.writeValueAsString(trade))
                    .replaceWithVoid();
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
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
