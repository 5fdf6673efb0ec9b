package org.lintan.ledger.payee;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lintan.kernel.text.PersonName;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.pii.Mask;

/** What stands beside a change of a card: the card it replaces, and the head on the newest roll that holds the household. */
@ApplicationScoped
class Replaced {

    private final CardSeal seal;
    private final OnRolls rolls;

    Replaced(CardSeal seal, OnRolls rolls) {
        this.seal = seal;
        this.rolls = rolls;
    }

    /** Of these rows of {@code payee_change}, in a number of statements that does not grow with them. */
    Uni<Beside> of(Sql sql, Collective village, Collection<Row> changes) {
        TreeSet<String> parties = changes.stream()
                .map(row -> row.getString("household_party"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (parties.isEmpty()) {
            return Uni.createFrom().item(new Beside(Map.of(), Map.of(), seal));
        }
        return sql.rows(
                        "SELECT id, county, household_party, in_force_from, sealed FROM payee_change WHERE county = ? AND party = ?"
                                + " AND state = 'CONFIRMED' AND household_party IN " + In.marks(parties)
                                + " ORDER BY in_force_from, id",
                        In.args(List.of(village.county(), village.party()), parties))
                .chain(confirmed -> rolls.heads(sql, village, parties)
                        .map(heads -> new Beside(
                                confirmed.stream()
                                        .collect(Collectors.groupingBy(row -> row.getString("household_party"))),
                                heads,
                                seal)));
    }

    /** Sealed until it is asked; asking of a whole village's changes is not for the event loop. */
    record Beside(Map<String, List<Row>> confirmed, Map<String, String> heads, CardSeal seal) {

        Card card(Row change) {
            return seal.open(
                    change.getString("county"),
                    change.getString("id"),
                    change.getBuffer("sealed").getBytes());
        }

        /**
         * The card that is paid when the change comes into force: another change that came or is to come into force since this one was entered, else
         * the one paid then. Empty for changes of the time before that was kept.
         */
        Optional<Card> before(Row change) {
            LocalDateTime until = change.getLocalDateTime("in_force_from") != null
                    ? change.getLocalDateTime("in_force_from")
                    : change.getLocalDateTime("decided_at") != null
                            ? change.getLocalDateTime("decided_at")
                            : LocalDateTime.MAX;
            LocalDateTime since = change.getLocalDateTime("proposed_at");
            return confirmed.getOrDefault(change.getString("household_party"), List.of()).stream()
                    .filter(other -> !other.getString("id").equals(change.getString("id")))
                    .filter(other -> other.getLocalDateTime("in_force_from").isAfter(since)
                            && !other.getLocalDateTime("in_force_from").isAfter(until))
                    .reduce((older, newer) -> newer)
                    .map(this::card)
                    .or(() -> Optional.ofNullable(change.getBuffer("before_sealed"))
                            .map(bytes -> seal.openBefore(
                                    change.getString("county"), change.getString("id"), bytes.getBytes())));
        }

        /** Empty where no roll of the village holds the household. */
        Optional<String> rollHead(Row change) {
            return Optional.ofNullable(heads.get(change.getString("household_party")));
        }

        /** Somebody else is paid than the head on the roll, as rolls compare names. */
        boolean nameDiffers(Row change, Card card) {
            return rollHead(change).filter(head -> differs(head, card)).isPresent();
        }

        /** What a person did about it: old beside new, of a name the family name, of a card the last four digits. */
        Act act(ActKind kind, Row change) {
            Card card = card(change);
            Optional<Card> before = before(change);
            Act act = PayeeDecision.act(kind, change.getString("id"), change.getString("household_no"))
                    .changed(ActField.BANK, before.map(Card::bank).orElse(null), card.bank())
                    .changed(ActField.LAST_FOUR, before.map(Card::lastFour).orElse(null), card.lastFour())
                    .changed(
                            ActField.NAME,
                            before.map(old -> Mask.name(old.head())).orElse(null),
                            Mask.name(card.head()));
            return nameDiffers(change, card)
                    ? act.with(ActField.HEAD, Mask.name(rollHead(change).orElseThrow()))
                    : act;
        }
    }

    static boolean differs(String head, Card card) {
        return !PersonName.of(head).equals(PersonName.of(card.head()));
    }
}
