package org.lintan.market.statement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintan.market.cash.DepositReference;
import org.lintan.market.cash.Receipts;

/** Whose money an entry is. Pure: the same entry and the same county give the same answer. */
final class MatchRules {

    private static final String CNY = "CNY";
    /** A slip of paper and the statement date the same money a few days apart. */
    private static final int DAYS_APART = 7;

    private MatchRules() {}

    /**
     * What the county knows.
     *
     * @param account the county's own, without what groups it
     * @param partiesByNumber participants by their number
     * @param villages parties that take no deposit
     * @param byHand keys of bank numbers under which a deposit was recorded
     * @param unseen deposits recorded by hand under numbers that no statement has brought, such as that of a slip of paper
     */
    record Known(
            String county,
            String account,
            LocalDate today,
            Map<Integer, String> partiesByNumber,
            Set<String> villages,
            Set<String> byHand,
            Set<Unseen> unseen) {}

    /** A deposit recorded by hand whose number no statement has brought. */
    record Unseen(String party, long amountFen, LocalDate receivedOn) {}

    /** @param party whose it is; empty unless that is known */
    record Matched(Match match, Optional<String> party) {

        private static Matched none(Match match) {
            return new Matched(match, Optional.empty());
        }
    }

    static Matched of(Entry entry, Known known) {
        return barrier(entry, known)
                .map(Matched::none)
                .orElseGet(() -> entry.assignedParty() == null
                        ? byReference(entry, known)
                        : new Matched(Match.ASSIGNED, Optional.of(entry.assignedParty())));
    }

    /** What keeps an entry from being a deposit, whosever it is. */
    private static Optional<Match> barrier(Entry entry, Known known) {
        if (entry.direction() == Direction.DEBIT) {
            return Optional.of(Match.DEBIT);
        }
        if (entry.obstacle() != null) {
            return Optional.of(
                    switch (entry.obstacle()) {
                        case REVERSAL -> Match.REVERSAL;
                        case SEVERAL_PAYMENTS -> Match.SEVERAL_PAYMENTS;
                    });
        }
        if (!entry.account().equals(known.account())) {
            return Optional.of(Match.OTHER_ACCOUNT);
        }
        if (!entry.currency().equals(CNY)) {
            return Optional.of(Match.OTHER_CURRENCY);
        }
        if (entry.bookedOn().isAfter(known.today())) {
            return Optional.of(Match.NOT_YET);
        }
        if (entry.amountFen() < 1 || entry.amountFen() > Receipts.MOST_FEN) {
            return Optional.of(Match.AMOUNT);
        }
        return known.byHand().contains(entry.key()) ? Optional.of(Match.RECORDED_BY_HAND) : Optional.empty();
    }

    private static Matched byReference(Entry entry, Known known) {
        DepositReference.Found found = DepositReference.in(entry.remark());
        if (found.fault().isPresent()) {
            return Matched.none(
                    switch (found.fault().get()) {
                        case NO_REFERENCE -> Match.NO_REFERENCE;
                        case REFERENCE_WRONG -> Match.REFERENCE_WRONG;
                        case REFERENCE_AMBIGUOUS -> Match.REFERENCE_AMBIGUOUS;
                    });
        }
        DepositReference reference = found.reference().orElseThrow();
        String party = reference.county().equals(known.county())
                ? known.partiesByNumber().get(reference.number())
                : null;
        if (party == null) {
            return Matched.none(Match.PARTY_UNKNOWN);
        }
        if (known.villages().contains(party)) {
            return Matched.none(Match.VILLAGE);
        }
        boolean perhaps = known.unseen().stream().anyMatch(deposit -> same(deposit, party, entry));
        return new Matched(perhaps ? Match.PERHAPS_BY_HAND : Match.MATCHED, Optional.of(party));
    }

    private static boolean same(Unseen deposit, String party, Entry entry) {
        return deposit.party().equals(party)
                && deposit.amountFen() == entry.amountFen()
                && !deposit.receivedOn().isBefore(entry.bookedOn().minusDays(DAYS_APART))
                && !deposit.receivedOn().isAfter(entry.bookedOn().plusDays(DAYS_APART));
    }
}
