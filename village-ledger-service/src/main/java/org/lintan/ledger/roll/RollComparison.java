package org.lintan.ledger.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintan.kernel.text.PersonName;
import org.lintan.platform.pii.Mask;

/**
 * A new roll held against the one before. The household number is the household: money, carries and logins follow it. So the same person under
 * another number is named as that, not as one household gone and one new, for it may be a column that slipped by a row.
 */
final class RollComparison {

    private final Map<String, Known> before;
    private final Map<String, Known> after;
    private final Set<String> renumberedFrom = new HashSet<>();
    private final Set<String> renumberedTo = new HashSet<>();
    private final List<String> renumbered = new ArrayList<>();

    /** A household as one of the two rolls has it. */
    record Known(String householdNo, int members, String head, String idNumber) {

        private String key() {
            return householdNo.toLowerCase(Locale.ROOT);
        }

        private String name() {
            return PersonName.of(head);
        }
    }

    private RollComparison(List<Known> before, List<Known> after) {
        this.before = byKey(before);
        this.after = byKey(after);
    }

    static List<RollQuestion> of(List<Known> before, List<Known> after) {
        return new RollComparison(before, after).questions();
    }

    /** Gone and new are people, not numbers: behind a column that slipped, one number is left over and somebody else is missing. */
    private List<RollQuestion> questions() {
        if (before.isEmpty()) {
            return List.of();
        }
        renumberings();
        List<RollQuestion> questions = new ArrayList<>();
        ask(questions, RollQuestion.Kind.RENUMBERED, renumbered);
        ask(
                questions,
                RollQuestion.Kind.HOUSEHOLDS_GONE,
                before.values().stream()
                        .filter(old -> !renumberedFrom.contains(old.key())
                                && (!after.containsKey(old.key()) || renumberedTo.contains(old.key())))
                        .map(Known::householdNo)
                        .toList());
        ask(
                questions,
                RollQuestion.Kind.HOUSEHOLDS_NEW,
                after.values().stream()
                        .filter(now -> !renumberedTo.contains(now.key())
                                && (!before.containsKey(now.key()) || renumberedFrom.contains(now.key())))
                        .map(Known::householdNo)
                        .toList());
        ask(
                questions,
                RollQuestion.Kind.HEADS_CHANGED,
                same((old, now) -> !old.name().equals(now.name()))
                        .map(pair -> pair.householdNo() + " "
                                + Mask.name(before.get(pair.key()).head()) + "→" + Mask.name(pair.head()))
                        .toList());
        ask(
                questions,
                RollQuestion.Kind.MEMBERS_CHANGED,
                same((old, now) -> old.members() != now.members())
                        .map(pair -> pair.householdNo() + " "
                                + before.get(pair.key()).members() + "→" + pair.members())
                        .toList());
        return List.copyOf(questions);
    }

    /** By the identity number; where that was put right or is another, by a name that stands once in either roll. */
    private void renumberings() {
        Map<String, Known> byId = new HashMap<>();
        before.values().forEach(old -> byId.putIfAbsent(old.idNumber(), old));
        Map<String, Known> oldNames = once(before);
        Map<String, Known> newNames = once(after);
        Set<String> ids = after.values().stream().map(Known::idNumber).collect(Collectors.toSet());
        for (Known now : after.values()) {
            Optional<Known> person = Optional.ofNullable(byId.get(now.idNumber()))
                    .or(() -> Optional.ofNullable(newNames.get(now.name()))
                            .map(one -> oldNames.get(one.name()))
                            .filter(old -> !ids.contains(old.idNumber())));
            person.filter(old -> !old.key().equals(now.key())).ifPresent(old -> {
                renumberedFrom.add(old.key());
                renumberedTo.add(now.key());
                renumbered.add(old.householdNo() + "→" + now.householdNo() + " " + Mask.name(now.head()));
            });
        }
    }

    private interface Differs {
        boolean between(Known old, Known now);
    }

    /** Households of both rolls that differ so; a number whose people came from another or went to another is told of already. */
    private java.util.stream.Stream<Known> same(Differs differs) {
        return after.values().stream()
                .filter(now -> before.containsKey(now.key())
                        && !renumberedTo.contains(now.key())
                        && !renumberedFrom.contains(now.key())
                        && differs.between(before.get(now.key()), now));
    }

    private static Map<String, Known> once(Map<String, Known> roll) {
        return roll.values().stream().collect(Collectors.groupingBy(Known::name)).entrySet().stream()
                .filter(same -> same.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, same -> same.getValue().get(0)));
    }

    private static Map<String, Known> byKey(List<Known> households) {
        return households.stream()
                .collect(Collectors.toMap(Known::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static void ask(List<RollQuestion> questions, RollQuestion.Kind kind, List<String> found) {
        RollQuestion.about(kind, found).ifPresent(questions::add);
    }
}
