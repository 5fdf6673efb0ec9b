package org.lintan.stack;

/** The few lines a person reads while it works. Progress goes to standard error, results to standard output. */
public final class Console {

    private static final long START = System.nanoTime();

    private Console() {}

    /** A step, with the seconds since the program began. */
    public static void step(String text) {
        System.err.printf("[%3d s] %s%n", seconds(), text);
    }

    public static void note(String text) {
        System.err.println("        " + text);
    }

    public static long seconds() {
        return (System.nanoTime() - START) / 1_000_000_000L;
    }
}
