package org.lintan.stack.audit;

/**
 * One invariant, looked at.
 *
 * @param invariant its number in design.md §8 and what it says
 * @param holds     whether it does
 * @param figures   what was counted or summed, and the first offender when it does not hold
 */
public record Finding(String invariant, boolean holds, String figures) {

    @Override
    public String toString() {
        return (holds ? "  ok    " : "  FAILS ") + invariant + " — " + figures;
    }
}
