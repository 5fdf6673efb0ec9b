package org.lintan.kernel.fifo;

import java.util.ArrayList;
import java.util.List;

/**
 * Fen have no names; who follows one needs a rule, and this is the oldest: the first fen in is the first fen out. Each fen has a place in the
 * line of all that came in and a place in the line of all that went out, counted from zero, and the fen of one place are the same. So a stretch
 * of both lines is enough to answer for it: nothing before it has to be read but its sum. What comes later never changes an answer about
 * what was before. Pure.
 */
public final class FirstInFirstOut {

    private FirstInFirstOut() {}

    /** All of it, from the first fen. */
    public static List<Part> parts(List<Lot> ins, List<Lot> outs) {
        return parts(0, ins, 0, outs);
    }

    /**
     * What of a line lies over a stretch of the other. The same answer whichever of the two lines is called in.
     *
     * @param from place of the first fen of {@code line}
     */
    public static List<Part> over(long from, List<Lot> line, Stretch asked) {
        return asked.fen() == 0 ? List.of() : parts(from, line, asked.from(), List.of(new Lot("asked", asked.fen())));
    }

    /**
     * The parts where a stretch of what came in and a stretch of what went out lie over each other, in order.
     *
     * @param insFrom place of the first fen of {@code ins}: the sum of all that came in before
     * @param outsFrom the same of {@code outs}
     */
    public static List<Part> parts(long insFrom, List<Lot> ins, long outsFrom, List<Lot> outs) {
        List<Part> parts = new ArrayList<>();
        long inStarts = insFrom;
        long outStarts = outsFrom;
        int in = 0;
        int out = 0;
        while (in < ins.size() && out < outs.size()) {
            long inEnds = Math.addExact(inStarts, ins.get(in).fen());
            long outEnds = Math.addExact(outStarts, outs.get(out).fen());
            long fen = Math.min(inEnds, outEnds) - Math.max(inStarts, outStarts);
            if (fen > 0) {
                parts.add(new Part(ins.get(in).id(), outs.get(out).id(), fen));
            }
            if (inEnds <= outEnds) {
                inStarts = inEnds;
                in++;
            }
            if (outEnds <= inEnds) {
                outStarts = outEnds;
                out++;
            }
        }
        return parts;
    }
}
