package org.lintan.ledger.fen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.fifo.FirstInFirstOut;
import org.lintan.kernel.fifo.Lot;
import org.lintan.kernel.fifo.Stretch;

/** A village's two lines of money, each in the order of its book, and what of one lies over the other. Pure. */
record Flow(List<Placed> ins, List<Placed> outs) {

    /**
     * One movement at its place in its line.
     *
     * @param part of a payment told in several parts; 0 of anything else
     * @param from place of its first fen
     */
    record Placed(Moved kind, String id, int part, String title, Instant at, long from, long fen) {

        long to() {
            return from + fen;
        }

        boolean is(Moved what, String which) {
            return kind == what && which.equals(id);
        }

        Stretch whole() {
            return new Stretch(from, to());
        }
    }

    /** Puts movements in a line. */
    static final class Line {

        private final List<Placed> placed = new ArrayList<>();
        private long next;

        void add(Moved kind, String id, int part, String title, Instant at, long fen) {
            if (fen > 0) {
                placed.add(new Placed(kind, id, part, title, at, next, fen));
                next = Math.addExact(next, fen);
            }
        }

        List<Placed> placed() {
            return List.copyOf(placed);
        }
    }

    /** What of {@code line} lies over these stretches of the other, each stretch after the other; neighbours of one movement are told together. */
    static FenSteps over(List<Placed> line, List<Stretch> asked) {
        List<FenStep> steps = new ArrayList<>();
        long known = 0;
        long wanted = 0;
        for (Stretch stretch : asked) {
            wanted = Math.addExact(wanted, stretch.fen());
            for (Cut cut : cuts(line, stretch)) {
                known += cut.fen();
                FenStep step = new FenStep(
                        cut.of().kind(),
                        cut.of().id(),
                        cut.of().title(),
                        cut.of().at(),
                        cut.fen(),
                        Math.max(0, stretch.from() - cut.of().from()),
                        cut.of().fen());
                FenStep last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
                if (last != null && goesOn(last, step)) {
                    steps.set(steps.size() - 1, joined(last, step));
                } else {
                    steps.add(step);
                }
            }
        }
        return new FenSteps(steps, known, wanted - known);
    }

    /** So many fen of one movement. */
    record Cut(Placed of, long fen) {}

    /** The movements that lie over a stretch, and how much of each. */
    static List<Cut> cuts(List<Placed> line, Stretch asked) {
        List<Lot> lots = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            lots.add(new Lot(String.valueOf(i), line.get(i).fen()));
        }
        return FirstInFirstOut.over(0, lots, asked).stream()
                .map(part -> new Cut(line.get(Integer.parseInt(part.in())), part.fen()))
                .toList();
    }

    private static boolean goesOn(FenStep last, FenStep step) {
        return last.kind() == step.kind()
                && last.id() != null
                && last.id().equals(step.id())
                && (last.fromFen() + last.fen() == step.fromFen() || step.kind() == Moved.ARRIVAL);
    }

    /** Of a decision the same whole again; of a payment in parts, one part more. */
    private static FenStep joined(FenStep last, FenStep step) {
        boolean sameWhole = step.kind() == Moved.DECISION;
        return new FenStep(
                last.kind(),
                last.id(),
                last.title(),
                last.at(),
                last.fen() + step.fen(),
                last.fromFen(),
                sameWhole ? last.wholeFen() : last.wholeFen() + step.wholeFen());
    }
}
