package org.lintan.bench.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintan.stack.WholeSystem;

/**
 * PURE: what was asked for on the command line.
 *
 * @param rounds of each pair of arms
 * @param seconds one arm is measured in one round
 * @param minutes the open loop of the latency runs
 * @param seed of everything the generator draws
 * @param file the table is written to, from the root of the checkout
 * @param jvm the market is started with
 */
record Options(int rounds, int seconds, int minutes, long seed, Set<Block> rows, String file, List<String> jvm) {

    private static final int FULL_ROUNDS = 7;
    private static final int FULL_SECONDS = 8;
    private static final int FULL_MINUTES = 10;
    private static final long SEED = 350_428;
    private static final String DEMO = "demo";

    static Options parse(String... arguments) {
        int rounds = FULL_ROUNDS;
        int seconds = FULL_SECONDS;
        int minutes = FULL_MINUTES;
        long seed = SEED;
        Set<Block> rows = EnumSet.allOf(Block.class);
        String file = "bench/RESULTS-market.md";
        List<String> jvm = Stage.JVM;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--seconds" -> seconds = positive(value(arguments, ++i));
                case "--minutes" -> minutes = positive(value(arguments, ++i));
                case "--seed" -> seed = positive(value(arguments, ++i));
                case "--rows" -> rows = rows(value(arguments, ++i));
                case "--file" -> file = value(arguments, ++i);
                case "--jvm" -> jvm = jvm(value(arguments, ++i));
                default -> rounds = positive(arguments[i]);
            }
        }
        return new Options(rounds, seconds, minutes, seed, rows, file, jvm);
    }

    boolean wants(Block... any) {
        return Arrays.stream(any).anyMatch(rows::contains);
    }

    /** Why the figures of this run stand for less than the goals ask for; empty for a full run. */
    List<String> shortcomings() {
        List<String> all = new ArrayList<>();
        if (rounds < FULL_ROUNDS) {
            all.add(rounds + " rounds instead of " + FULL_ROUNDS);
        }
        if (seconds < FULL_SECONDS) {
            all.add(seconds + " s an arm instead of " + FULL_SECONDS);
        }
        if (minutes < FULL_MINUTES && wants(Block.LATENCY)) {
            all.add(minutes + " minutes of latency instead of " + FULL_MINUTES);
        }
        if (rows.size() < Block.values().length) {
            all.add("only the rows " + rows.stream().map(Block::word).collect(Collectors.joining(", ")));
        }
        if (!jvm.equals(Stage.JVM)) {
            all.add("another JVM than the usual");
        }
        return all;
    }

    /** The command that runs this again. */
    String command() {
        String line = "./lintan bench market " + rounds + " --seconds " + seconds + " --minutes " + minutes + " --seed "
                + seed;
        if (rows.size() < Block.values().length) {
            line += " --rows " + rows.stream().map(Block::word).collect(Collectors.joining(","));
        }
        return jvm.equals(Stage.JVM) ? line : line + " --jvm " + String.join(",", jvm);
    }

    /** Flags with commas between, or the word for those {@code ./lintan up} starts a service with. */
    private static List<String> jvm(String words) {
        return DEMO.equals(words) ? WholeSystem.JVM : List.of(words.split(","));
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1] + " needs a value");
        }
        return arguments[at];
    }

    private static int positive(String number) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(number + " is no number of rounds, seconds or minutes");
        }
        return Integer.parseInt(number);
    }

    private static Set<Block> rows(String words) {
        Set<Block> rows = EnumSet.noneOf(Block.class);
        for (String word : words.split(",")) {
            rows.add(Arrays.stream(Block.values())
                    .filter(block -> block.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no row " + word + "; the rows are "
                            + Arrays.stream(Block.values()).map(Block::word).collect(Collectors.joining(", ")))));
        }
        return rows;
    }
}
