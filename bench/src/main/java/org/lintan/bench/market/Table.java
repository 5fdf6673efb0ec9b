package org.lintan.bench.market;

import java.util.ArrayList;
import java.util.List;

/** PURE: the one table of a run, in Markdown. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table() {
        lines.add("| what | measured | limit in the same run | ratio | to reach | |");
        lines.add("| --- | --- | --- | --- | --- | --- |");
    }

    /** A ratio that should be at least so much. */
    void atLeast(String what, String measured, String limit, double ratio, double goal) {
        line(what, measured, limit, times(ratio), "≥ " + plain(goal) + " ×", ratio >= goal);
    }

    /** A ratio that should be at most so much. */
    void atMost(String what, String measured, String limit, double ratio, double goal) {
        line(what, measured, limit, times(ratio), "≤ " + plain(goal) + " ×", ratio <= goal);
    }

    /** A figure without a goal. */
    void printed(String what, String measured, String limit, String ratio) {
        lines.add("| " + String.join(" | ", what, measured, limit, ratio, "printed", "") + " |");
    }

    private void line(String what, String measured, String limit, String ratio, String goal, boolean met) {
        lines.add("| " + String.join(" | ", what, measured, limit, ratio, goal, met ? "reached" : "**not reached**")
                + " |");
    }

    static String times(double ratio) {
        return Figures.of(ratio) + " ×";
    }

    private static String plain(double goal) {
        return goal == Math.rint(goal) ? String.valueOf((long) goal) : String.valueOf(goal);
    }

    /** @param isVoid whether the figures stand for nothing: then none has reached anything */
    List<String> lines(boolean isVoid) {
        return isVoid
                ? lines.stream()
                        .map(line -> line.replace("| reached |", "| void |").replace("| **not reached** |", "| void |"))
                        .toList()
                : List.copyOf(lines);
    }
}
