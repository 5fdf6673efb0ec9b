package org.lintan.ledger.income;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintan.kernel.books.Account;
import org.lintan.ledger.Cny;
import org.lintan.ledger.Postings;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.WhenRegistered;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/**
 * Lets a village's money arrive when the bank has paid it, and takes it back when the bank did, whatever is heard first and however often.
 * Claim and payment come by different keys; what is early waits. Everything of one village happens under the lock of its row.
 */
@ApplicationScoped
class Arrivals implements WhenRegistered {

    private final ClaimRows rows;
    private final Books books;
    private final Today today;
    private final Clock clock;

    Arrivals(ClaimRows rows, Books books, Today today, Clock clock) {
        this.rows = rows;
        this.books = books;
        this.today = today;
        this.clock = clock;
    }

    Uni<Void> sent(Sql sql, CashMoved moved) {
        return rows.heard(sql, moved, "sent_at", Utc.now(clock));
    }

    Uni<Void> paid(Sql sql, CashMoved moved) {
        return heard(sql, moved, "paid_at");
    }

    Uni<Void> returned(Sql sql, CashMoved moved) {
        return (moved.beforeClaims()
                        ? rows.arrivedBefore(sql, moved, Utc.now(clock))
                        : Uni.createFrom().voidItem())
                .chain(() -> heard(sql, moved, "returned_at"));
    }

    private Uni<Void> heard(Sql sql, CashMoved moved, String mark) {
        return rows.lockVillage(sql, moved.county(), moved.party())
                .call(() -> rows.heard(sql, moved, mark, Utc.now(clock)))
                .chain(known -> known
                        ? settle(sql, moved.county(), moved.party())
                        : Uni.createFrom().voidItem());
    }

    Uni<Void> opened(Sql sql, ClaimsOpening opening) {
        return rows.lockVillage(sql, opening.county(), opening.party())
                .call(() -> rows.keepOpening(sql, opening))
                .chain(known -> known
                        ? open(sql, opening.county(), opening.party())
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Void> registered(Sql sql, Collective collective) {
        return rows.lockVillage(sql, collective.county(), collective.party())
                .chain(() -> open(sql, collective.county(), collective.party()))
                .chain(() -> settle(sql, collective.county(), collective.party()));
    }

    /** Brings into the books what is not there as it should be and can be. Called under the village's lock. */
    Uni<Void> settle(Sql sql, String county, String party) {
        return rows.unsettled(sql, county, party)
                .chain(parts -> Multi.createFrom()
                        .iterable(parts)
                        .onItem()
                        .transformToUniAndConcatenate(
                                part -> part.counts() ? arrive(sql, county, part) : takeBack(sql, county, part))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> arrive(Sql sql, String county, ClaimRows.Part part) {
        Map<String, Long> byClaim = byClaim(part.lines());
        return rows.claims(sql, county, part.party(), byClaim.keySet())
                .chain(known -> known.size() < byClaim.size()
                        // a sale it pays was not heard of yet: it waits for it
                        ? Uni.createFrom().voidItem()
                        : rows.advanced(sql, county, part.party())
                                .chain(advanced -> post(
                                        sql,
                                        county,
                                        part.party(),
                                        Arrived.arrives(
                                                "arrived:" + part.payoutId() + ":" + part.part(),
                                                county,
                                                part.party(),
                                                part.amountFen(),
                                                advanced,
                                                today.date())))
                                .chain(() -> rows.arrive(sql, county, byClaim))
                                .chain(() -> rows.applied(sql, county, part, true))
                                .replaceWithVoid());
    }

    private Uni<Void> takeBack(Sql sql, String county, ClaimRows.Part part) {
        return available(sql, county, part.party())
                .chain(available -> post(
                        sql,
                        county,
                        part.party(),
                        Arrived.takenBack(
                                "returned:" + part.payoutId() + ":" + part.part(),
                                "cash.returned",
                                county,
                                part.party(),
                                part.amountFen(),
                                available,
                                today.date())))
                .chain(() -> rows.arrive(sql, county, negated(byClaim(part.lines()))))
                .chain(() -> rows.applied(sql, county, part, false))
                .replaceWithVoid();
    }

    /** What the market still had when claims began has not arrived after all; what has none here yet is remembered for when it comes. */
    private Uni<Void> open(Sql sql, String county, String party) {
        return rows.openingToApply(sql, county, party)
                .chain(lines -> lines.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : open(sql, county, party, byClaim(lines.get()))
                                .chain(() -> rows.openingApplied(sql, county, party, Utc.now(clock)))
                                .replaceWithVoid());
    }

    private Uni<Void> open(Sql sql, String county, String party, Map<String, Long> byClaim) {
        return rows.claims(sql, county, party, byClaim.keySet()).chain(known -> {
            Map<String, Long> later = new TreeMap<>();
            Map<String, Long> arrived = new TreeMap<>();
            Map<String, Long> others = new TreeMap<>();
            byClaim.forEach((claimId, openFen) -> {
                ClaimRows.Claim claim = known.get(claimId);
                if (claim != null) {
                    arrived.put(claimId, claim.amountFen() - openFen - claim.arrivedFen());
                } else if (claimId.startsWith("opening-")) {
                    others.put(claimId, openFen);
                } else {
                    later.put(claimId, openFen);
                }
            });
            long backFen = sum(others) - sum(arrived);
            return rows.openLater(sql, county, party, later)
                    .chain(() -> Multi.createFrom()
                            .iterable(others.entrySet())
                            .onItem()
                            .transformToUniAndConcatenate(one -> rows.insert(
                                    sql, county, party, new ClaimRows.Claim(one.getKey(), one.getValue(), 0)))
                            .collect()
                            .last())
                    .chain(() -> rows.arrive(sql, county, arrived))
                    .chain(() -> move(sql, county, party, backFen));
        });
    }

    private Uni<Void> move(Sql sql, String county, String party, long backFen) {
        String cause = "opening:" + party;
        if (backFen == 0) {
            return Uni.createFrom().voidItem();
        }
        return backFen < 0
                ? rows.advanced(sql, county, party)
                        .chain(advanced -> post(
                                sql,
                                county,
                                party,
                                Arrived.arrives(cause, county, party, -backFen, advanced, today.date())))
                : available(sql, county, party)
                        .chain(available -> post(
                                sql,
                                county,
                                party,
                                Arrived.takenBack(
                                        cause, "claims.opening", county, party, backFen, available, today.date())));
    }

    private Uni<Void> post(Sql sql, String county, String party, Arrived.Movement movement) {
        return books.post(sql, List.of(movement.journal()))
                .invoke(answers -> Postings.refused(answers).ifPresent(refused -> {
                    // the bank has moved it already: refusing here is a fault to be seen by the operator
                    throw new IllegalStateException(movement.journal().cause() + " was refused: " + refused.code());
                }))
                .chain(() -> rows.advance(sql, county, party, movement.advancedFen()))
                .replaceWithVoid();
    }

    private Uni<Long> available(Sql sql, String county, String party) {
        Account account = Cny.available(county, party);
        return books.balances(sql, List.of(account)).map(balances -> balances.getOrDefault(account, 0L));
    }

    private static Map<String, Long> byClaim(List<ClaimLine> lines) {
        return lines.stream()
                .collect(Collectors.toMap(ClaimLine::claimId, ClaimLine::amountFen, Math::addExact, TreeMap::new));
    }

    private static Map<String, Long> negated(Map<String, Long> byClaim) {
        return byClaim.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> -one.getValue(), Math::addExact, TreeMap::new));
    }

    private static long sum(Map<String, Long> byClaim) {
        return byClaim.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }
}
