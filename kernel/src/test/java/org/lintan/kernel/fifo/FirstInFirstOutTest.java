package org.lintan.kernel.fifo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FirstInFirstOutTest {

    @Test
    void aPurchaseIsPaidByTheOldestDepositAndThenByTheNext() {
        assertEquals(
                List.of(
                        new Part("first", "trade", 700),
                        new Part("second", "trade", 100),
                        new Part("second", "withdrawal", 50)),
                FirstInFirstOut.parts(
                        List.of(new Lot("first", 700), new Lot("second", 300)),
                        List.of(new Lot("trade", 800), new Lot("withdrawal", 50))));
    }

    @Test
    void aLotOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Lot("nothing", 0));
        assertThrows(IllegalArgumentException.class, () -> new Lot("less", -1));
    }

    @Test
    void placesBeyondWhatCanBeCountedAreRefused() {
        List<Lot> most = List.of(new Lot("a", Long.MAX_VALUE));
        assertThrows(ArithmeticException.class, () -> FirstInFirstOut.parts(1, most, 0, most));
    }

    @Property
    void whatLiesOverAStretchIsTheSameForALineAndForEachOfItsLots(@ForAll Random random) {
        List<Lot> line = lots(random, "in");
        long from = random.nextInt(20);
        long start = random.nextInt(40);
        Stretch asked = new Stretch(start, start + random.nextInt(60));
        long place = from;
        List<Part> each = new ArrayList<>();
        for (Lot lot : line) {
            if (asked.over(place, lot.fen()) > 0) {
                each.add(new Part(lot.id(), "asked", asked.over(place, lot.fen())));
            }
            place += lot.fen();
        }
        assertEquals(each, FirstInFirstOut.over(from, line, asked));
    }

    @Property
    void thePartsAreThoseOfFenLaidBesideFen(@ForAll Random random) {
        List<Lot> ins = lots(random, "in");
        List<Lot> outs = lots(random, "out");
        assertEquals(fenByFen(ins, outs), FirstInFirstOut.parts(ins, outs));
    }

    @Property
    void nothingIsNegativeAndThePartsSumToWhatBothSidesHave(@ForAll Random random) {
        List<Lot> ins = lots(random, "in");
        List<Lot> outs = lots(random, "out");
        List<Part> parts = FirstInFirstOut.parts(ins, outs);
        assertTrue(parts.stream().allMatch(part -> part.fen() > 0));
        assertEquals(
                Math.min(sum(ins), sum(outs)),
                parts.stream().mapToLong(Part::fen).sum());
        long place = 0;
        for (Lot in : ins) {
            long used = Math.max(0, Math.min(in.fen(), sum(outs) - place));
            assertEquals(
                    used,
                    parts.stream()
                            .filter(part -> part.in().equals(in.id()))
                            .mapToLong(Part::fen)
                            .sum());
            place += in.fen();
        }
    }

    @Property
    void theSideItIsAskedFromChangesNothing(@ForAll Random random) {
        List<Lot> ins = lots(random, "in");
        List<Lot> outs = lots(random, "out");
        assertEquals(
                FirstInFirstOut.parts(ins, outs),
                FirstInFirstOut.parts(outs, ins).stream()
                        .map(part -> new Part(part.out(), part.in(), part.fen()))
                        .toList());
    }

    @Property
    void aStretchAnswersAsTheWholeDoes(@ForAll Random random) {
        List<Lot> ins = lots(random, "in");
        List<Lot> outs = lots(random, "out");
        List<Part> whole = FirstInFirstOut.parts(ins, outs);
        List<Part> oneByOne = new ArrayList<>();
        long place = 0;
        for (Lot in : ins) {
            oneByOne.addAll(FirstInFirstOut.parts(place, List.of(in), 0, outs));
            place += in.fen();
        }
        assertEquals(whole, oneByOne);
        List<Part> fromTheOther = new ArrayList<>();
        place = 0;
        for (Lot out : outs) {
            fromTheOther.addAll(FirstInFirstOut.parts(0, ins, place, List.of(out)));
            place += out.fen();
        }
        assertEquals(whole, fromTheOther);
    }

    @Property
    void whatComesLaterChangesNothingOfWhatWas(@ForAll Random random) {
        List<Lot> ins = lots(random, "in");
        List<Lot> outs = lots(random, "out");
        List<Part> before = FirstInFirstOut.parts(ins, outs);
        // only what had no other side yet may be told further
        boolean insRunOut = sum(ins) <= sum(outs);
        List<Lot> more = new ArrayList<>(insRunOut ? outs : ins);
        more.add(new Lot("later", 1 + random.nextInt(30)));
        assertEquals(before, insRunOut ? FirstInFirstOut.parts(ins, more) : FirstInFirstOut.parts(more, outs));
    }

    private static List<Lot> lots(Random random, String side) {
        List<Lot> lots = new ArrayList<>();
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            lots.add(new Lot(side + i, 1 + random.nextInt(20)));
        }
        return lots;
    }

    private static long sum(List<Lot> lots) {
        return lots.stream().mapToLong(Lot::fen).sum();
    }

    /** Every single fen laid in a row, the two rows side by side; neighbours of the same two lots are one part. */
    private static List<Part> fenByFen(List<Lot> ins, List<Lot> outs) {
        List<String> in = row(ins);
        List<String> out = row(outs);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(in.size(), out.size()); i++) {
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && last.in().equals(in.get(i)) && last.out().equals(out.get(i))) {
                parts.set(parts.size() - 1, new Part(last.in(), last.out(), last.fen() + 1));
            } else {
                parts.add(new Part(in.get(i), out.get(i), 1));
            }
        }
        return parts;
    }

    private static List<String> row(List<Lot> lots) {
        List<String> row = new ArrayList<>();
        lots.forEach(lot -> {
            for (long i = 0; i < lot.fen(); i++) {
                row.add(lot.id());
            }
        });
        return row;
    }
}
