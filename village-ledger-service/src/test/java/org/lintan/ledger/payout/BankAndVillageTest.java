package org.lintan.ledger.payout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lintan.platform.bank.Yuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A bank and a village, with everything between them that can go wrong: files that never get there, answers that are partial, late, cumulative,
 * entered twice, in any order, or another distribution's. The bank is honest: it pays a 付款编号 once or returns it, and says so truly.
 */
class BankAndVillageTest {

    private static final String OURS = "01M8AES5VE4X4M2VNZ855ZDC5S";
    private static final String THEIRS = "01M8AES5VE4X4M2VNZ855ZDC5T";
    private static final Map<String, BankWord> WORDS =
            Map.of("已付", BankWord.PAID, "退回", BankWord.RETURNED, "处理中", BankWord.PENDING);

    /** What the bank did with each 付款编号 it got; a file it got twice is one. */
    private static final class Bank {

        private final Random random;
        private final Map<PaymentNo, BankWord> did = new HashMap<>();

        Bank(Random random) {
            this.random = random;
        }

        void gets(Collection<PaymentNo> file) {
            file.forEach(no -> did.putIfAbsent(no, BankWord.PENDING));
        }

        void works() {
            did.replaceAll((no, word) -> word != BankWord.PENDING || random.nextInt(3) == 0
                    ? word
                    : random.nextInt(3) > 0 ? BankWord.PAID : BankWord.RETURNED);
        }

        /** Of some payments or of all so far; with numbers, or, where lines were sent once, sometimes only by line. */
        List<AnswerRow> answers(boolean all, Map<Integer, PaymentLine> lines) {
            boolean byLine = random.nextInt(4) == 0;
            List<AnswerRow> rows = new ArrayList<>();
            for (Map.Entry<PaymentNo, BankWord> one : did.entrySet()) {
                PaymentNo no = one.getKey();
                if (all || random.nextBoolean()) {
                    boolean bare = byLine
                            && no.attempt() == 1
                            && lines.get(no.lineNo()).orders().size() == 1;
                    rows.add(row(
                            rows.size() + 2, no, bare, lines.get(no.lineNo()).amountFen(), one.getValue()));
                }
            }
            return rows;
        }
    }

    /** The village's book, and what went out of it. */
    private static final class Village {

        private Map<Integer, PaymentLine> lines = new TreeMap<>();
        private final Map<PaymentNo, Boolean> reached = new HashMap<>();
        private final Map<Integer, Integer> journals = new HashMap<>();
        private int round;

        Village(Random random, int households) {
            for (int no = 1; no <= households; no++) {
                lines.put(no, new PaymentLine(no, "h" + no, "party-" + no, 1, 1 + random.nextInt(100_000), List.of()));
            }
        }

        List<PaymentNo> send(boolean reaches) {
            round++;
            List<PaymentNo> file = new ArrayList<>();
            for (PaymentLine line : List.copyOf(lines.values())) {
                if (line.mayBeSent()) {
                    PaymentLine sent = line.send(round);
                    lines.put(line.lineNo(), sent);
                    PaymentNo no = new PaymentNo(
                            OURS, line.lineNo(), sent.last().orElseThrow().attempt());
                    file.add(no);
                    reached.put(no, reaches);
                }
            }
            return file;
        }

        Answers.Entered enter(List<AnswerRow> rows) {
            Answers.Entered entered = Answers.enter(OURS, null, lines, WORDS, rows);
            lines = new TreeMap<>(entered.lines());
            entered.to(OrderState.PAID)
                    .forEach(change -> journals.merge(change.line().lineNo(), 1, Integer::sum));
            return entered;
        }

        /** Two people, after the bank said in writing that it has no such payment. */
        void declareLost() {
            for (int of = 1; of <= round; of++) {
                int batch = of;
                Set<Integer> never = lines.values().stream()
                        .filter(line -> line.orders().stream()
                                .anyMatch(order -> order.round() == batch
                                        && !reached.get(new PaymentNo(OURS, line.lineNo(), order.attempt()))))
                        .map(PaymentLine::lineNo)
                        .collect(Collectors.toSet());
                if (!never.isEmpty()) {
                    CorrectionKind.LOST
                            .changes(lines, batch, never, "银行说没有收到")
                            .forEach(change -> lines.put(change.line().lineNo(), change.line()));
                }
            }
        }
    }

    private static AnswerRow row(int at, PaymentNo no, boolean bare, long fen, BankWord word) {
        String said = WORDS.entrySet().stream()
                .filter(known -> known.getValue() == word)
                .findFirst()
                .orElseThrow()
                .getKey();
        return new AnswerRow(
                at,
                bare ? String.valueOf(no.lineNo()) : "",
                bare ? "" : no.toString(),
                "",
                Yuan.of(fen),
                said,
                word == BankWord.RETURNED ? "户名不符" : "");
    }

    @Property(tries = 2_000)
    void noLineIsEverPaidTwiceAndNothingPaidIsLost(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int households) {
        Bank bank = new Bank(random);
        Village village = new Village(random, households);
        List<List<AnswerRow>> files = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(7)) {
                case 0 -> {
                    boolean reaches = random.nextInt(4) > 0;
                    List<PaymentNo> file = village.send(reaches);
                    if (reaches) {
                        bank.gets(file);
                    }
                }
                case 1 -> bank.works();
                case 2 -> files.add(bank.answers(random.nextBoolean(), village.lines));
                case 3, 4 -> {
                    if (!files.isEmpty()) {
                        village.enter(files.get(random.nextInt(files.size())));
                    }
                }
                case 5 -> village.declareLost();
                default -> refusesWhatIsForeign(village, random);
            }
            atMostOnePaymentOfALineIsOut(village);
        }
        for (int end = 0; end < 60; end++) {
            village.declareLost();
            bank.gets(village.send(true));
            bank.works();
            village.enter(bank.answers(true, village.lines));
        }
        Set<Integer> paidByTheBank = new HashSet<>();
        bank.did.forEach((no, word) -> {
            if (word == BankWord.PAID) {
                assertTrue(paidByTheBank.add(no.lineNo()), () -> "line " + no.lineNo() + " was paid twice");
            }
        });
        Set<Integer> paidInTheBook = village.lines.values().stream()
                .filter(line -> line.state() == LineState.PAID)
                .map(PaymentLine::lineNo)
                .collect(Collectors.toSet());
        assertEquals(paidByTheBank, paidInTheBook);
        assertEquals(households, paidInTheBook.size());
        assertTrue(village.journals.values().stream().allMatch(times -> times == 1));
    }

    private static void refusesWhatIsForeign(Village village, Random random) {
        int no = 1 + random.nextInt(village.lines.size());
        PaymentLine line = village.lines.get(no);
        List<AnswerRow> rows = new ArrayList<>();
        rows.add(row(2, new PaymentNo(THEIRS, no, 1), false, line.amountFen(), BankWord.PAID));
        rows.add(row(3, new PaymentNo(OURS, no, 98), false, line.amountFen(), BankWord.PAID));
        if (!line.orders().isEmpty()) {
            rows.add(row(4, new PaymentNo(OURS, no, 1), false, line.amountFen() + 1, BankWord.PAID));
        }
        Map<Integer, PaymentLine> before = Map.copyOf(village.lines);
        assertEquals(rows.size(), village.enter(rows).faults().size());
        assertEquals(before, Map.copyOf(village.lines));
    }

    private static void atMostOnePaymentOfALineIsOut(Village village) {
        village.lines
                .values()
                .forEach(line -> assertTrue(
                        line.orders().stream()
                                        .filter(order -> order.state().live())
                                        .count()
                                <= 1,
                        line::toString));
    }

    @Property
    void theOrderOfTheRowsDoesNotMatter(@ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int households) {
        Bank bank = new Bank(random);
        Village village = new Village(random, households);
        for (int round = 0; round < 3; round++) {
            bank.gets(village.send(true));
            bank.works();
            village.enter(bank.answers(false, village.lines));
        }
        List<AnswerRow> file = bank.answers(true, village.lines);
        List<AnswerRow> shuffled = new ArrayList<>(file);
        java.util.Collections.shuffle(shuffled, random);

        assertEquals(
                Answers.enter(OURS, null, village.lines, WORDS, file).lines(),
                Answers.enter(OURS, null, village.lines, WORDS, shuffled).lines());
    }
}
