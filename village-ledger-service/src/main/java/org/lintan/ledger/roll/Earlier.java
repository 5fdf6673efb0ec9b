package org.lintan.ledger.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintan.ledger.payee.Card;
import org.lintan.ledger.payee.CardsInForce;
import org.lintan.ledger.payee.RollCards;
import org.lintan.platform.pii.Mask;

/**
 * What a village's earlier rolls say, still sealed: of each household the newest that holds it.
 *
 * @param paid the cards in force now over those of rolls
 * @param confirmed the same with those whose time to cool off is not over
 */
record Earlier(Map<String, Entry> entries, CardsInForce.Cards paid, CardsInForce.Cards confirmed, PayeeSeal seal) {

    /**
     * A household's newest entry.
     *
     * @param inLast the last roll holds it
     * @param cardRollId the roll whose card it is paid to as far as rolls say
     */
    record Entry(
            String householdNo,
            int members,
            String rollId,
            byte[] sealed,
            boolean inLast,
            String cardRollId,
            String cardNo,
            byte[] cardSealed) {

        private RollComparison.Known known(Payee payee) {
            return Earlier.known(householdNo, members, payee);
        }
    }

    /**
     * A new roll beside them.
     *
     * @param cardRolls of households whose card in force is another: the roll whose card stays
     * @param other of these, households for which nobody confirmed the new one yet
     */
    record Beside(
            List<RollQuestion> questions,
            Map<String, String> cardRolls,
            Map<String, RollCards.Said> said,
            Set<String> other) {}

    /** Opens what is sealed: not on the event loop. */
    Beside beside(String collective, List<Household> households) {
        Map<String, Payee> last = last();
        List<RollQuestion> questions = new ArrayList<>(RollComparison.of(
                last.entrySet().stream()
                        .map(one -> entries.get(one.getKey()).known(one.getValue()))
                        .toList(),
                households.stream()
                        .map(h -> known(h.householdNo(), h.members(), h.payee()))
                        .toList()));
        Map<String, String> cardRolls = new HashMap<>();
        Map<String, RollCards.Said> said = new LinkedHashMap<>();
        Set<String> other = new HashSet<>();
        List<String> told = new ArrayList<>();
        for (Household household : households) {
            String party = PayeeSeal.party(collective, household.householdNo());
            Card card = household.payee().card();
            Entry entry = entries.get(party);
            if (entry == null) {
                said.put(party, new RollCards.Said(party, household.householdNo(), card, null));
                continue;
            }
            Card now = paid.of(party).orElseGet(() -> ofRolls(entry, last.get(party)));
            said.put(party, new RollCards.Said(party, household.householdNo(), card, now));
            if (!now.same(card)) {
                cardRolls.put(party, entry.cardRollId());
            }
            if (!confirmed.of(party).orElse(now).same(card)) {
                other.add(party);
                told.add(household.householdNo() + " " + difference(now, card));
            }
        }
        RollQuestion.about(RollQuestion.Kind.CARDS_DIFFER, told).ifPresent(questions::add);
        return new Beside(questions, cardRolls, said, other);
    }

    private static String difference(Card now, Card card) {
        return now.cardNumber().equals(card.cardNumber())
                ? Mask.name(now.head()) + "→" + Mask.name(card.head())
                : Mask.number(now.cardNumber()) + "→" + Mask.number(card.cardNumber());
    }

    /** The households of the last roll, by their party. */
    private Map<String, Payee> last() {
        Map<String, Payee> last = new LinkedHashMap<>();
        entries.forEach((party, entry) -> {
            if (entry.inLast()) {
                last.put(party, seal.open(entry.rollId(), entry.householdNo(), entry.sealed()));
            }
        });
        return last;
    }

    /** @param last what the last roll says of the household, opened already; null where it does not hold it */
    private Card ofRolls(Entry entry, Payee last) {
        Payee payee = last != null && entry.cardRollId().equals(entry.rollId())
                ? last
                : seal.open(entry.cardRollId(), entry.cardNo(), entry.cardSealed());
        return payee.card();
    }

    private static RollComparison.Known known(String householdNo, int members, Payee payee) {
        return new RollComparison.Known(householdNo, members, payee.head(), payee.idNumber());
    }
}
