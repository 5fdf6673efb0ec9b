package org.lintan.ledger.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RollComparisonTest {

    private static final List<String> NAMES = List.of("赵甲", "钱乙", "孙丙", "李丁", "周戊");

    private static RollComparison.Known household(String no, int person) {
        return new RollComparison.Known(no, 2, NAMES.get(person), "99999919900101" + person);
    }

    /** h0001 … with the persons in this order. */
    private static List<RollComparison.Known> roll(int... persons) {
        return IntStream.range(0, persons.length)
                .mapToObj(i -> household(String.format("h%04d", i + 1), persons[i]))
                .toList();
    }

    private static List<String> told(List<RollComparison.Known> before, List<RollComparison.Known> after) {
        return RollComparison.of(before, after).stream()
                .map(question -> question.kind() + " " + String.join("|", question.arguments()))
                .toList();
    }

    @Test
    void aFirstRollAndAnUnchangedOneAskNothing() {
        assertEquals(List.of(), told(List.of(), roll(0, 1)));
        assertEquals(List.of(), told(roll(0, 1, 2), roll(0, 1, 2)));
    }

    @Test
    void aColumnThatSlippedByARowIsNamedAsPeopleUnderAnotherNumber() {
        // a new first row pushed everybody one number down
        assertEquals(
                List.of("RENUMBERED 3|h0001→h0002 赵*、h0002→h0003 钱*、h0003→h0004 孙*", "HOUSEHOLDS_NEW 1|h0001"),
                told(roll(0, 1, 2), roll(4, 0, 1, 2)));
        // the other way round: everybody moved up, and it is the first one who is gone
        assertEquals(
                List.of("RENUMBERED 2|h0002→h0001 钱*、h0003→h0002 孙*", "HOUSEHOLDS_GONE 1|h0001"),
                told(roll(0, 1, 2), roll(1, 2)));
        // two who changed places
        assertEquals(List.of("RENUMBERED 2|h0002→h0001 钱*、h0001→h0002 赵*"), told(roll(0, 1), roll(1, 0)));
    }

    @Test
    void zerosLostInFrontAreAnotherNumberAndLettersOfAnotherSizeAreNot() {
        assertEquals(
                List.of("RENUMBERED 1|0001→1 赵*"), told(List.of(household("0001", 0)), List.of(household("1", 0))));
        assertEquals(List.of(), told(List.of(household("H01", 0)), List.of(household("h01", 0))));
    }

    @Test
    void aPersonIsKnownByHisNameWhereTheIdentityNumberWasPutRight() {
        RollComparison.Known corrected = new RollComparison.Known("h0009", 2, "钱 乙", "999999199001019");
        assertEquals(
                List.of("RENUMBERED 1|h0002→h0009 钱*"), told(roll(0, 1), List.of(household("h0001", 0), corrected)));
        // two of that name: nobody can say
        assertEquals(
                List.of("HOUSEHOLDS_GONE 1|h0002", "HOUSEHOLDS_NEW 2|h0009、h0008"),
                told(
                        roll(0, 1),
                        List.of(
                                household("h0001", 0),
                                corrected,
                                new RollComparison.Known("h0008", 2, "钱乙", "999999199001018"))));
    }

    @Test
    void namesWhoCameWhoWentANewHeadAndAnotherHeadcount() {
        List<RollComparison.Known> after = new ArrayList<>();
        after.add(new RollComparison.Known("h0001", 3, "赵甲", "999999199001010"));
        after.add(household("h0002", 3));
        after.add(household("h0004", 4));
        assertEquals(
                List.of(
                        "HOUSEHOLDS_GONE 1|h0003",
                        "HOUSEHOLDS_NEW 1|h0004",
                        "HEADS_CHANGED 1|h0002 钱*→李*",
                        "MEMBERS_CHANGED 1|h0001 2→3"),
                told(roll(0, 1, 2), after));
    }

    @Test
    void saysInPlainWordsWhatItAsksAndOnlyTheFirstTwentyOfMany() {
        List<RollComparison.Known> before = IntStream.range(0, 30)
                .mapToObj(i -> new RollComparison.Known("a" + i, 2, "甲" + i, "x" + i))
                .toList();
        List<RollComparison.Known> after = IntStream.range(0, 30)
                .mapToObj(i -> new RollComparison.Known("b" + i, 2, "甲" + i, "x" + i))
                .toList();
        RollQuestion question = RollComparison.of(before, after).get(0);
        assertEquals(
                "有 30 户的人还是原来的人,户号变了:", question.zh().substring(0, question.zh().indexOf(':') + 1));
        assertEquals(20, question.arguments().get(1).split("、").length);
    }
}
