package org.lintan.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The few lines a person reads while it works. Progress goes to standard error, results to standard output. What takes long
 * is shown as going on: on a terminal in one line that counts the seconds, elsewhere by a line now and then.
 */
public final class Console {

    private static final long START = System.nanoTime();
    /** Between two lines about the same thing where no terminal shows the seconds pass. */
    private static final int QUIET_SECONDS = 30;

    private static final boolean TERMINAL = Boolean.getBoolean("lintan.terminal");
    private static final String CLEAR_LINE = "\r\u001b[K";

    /**
     * @param at    what the work is at
     * @param more  what changes meanwhile, or empty
     * @param since second of this program's life at which it came there
     */
    private record Activity(String at, String more, long since) {

        String shown() {
            return at + ", " + RoomTimes.words(seconds() - since) + more;
        }
    }

    private static final Map<String, Activity> GOING_ON = new LinkedHashMap<>();
    private static Thread ticker;

    private Console() {}

    /** A step, with the seconds since the program began. */
    public static synchronized void step(String text) {
        System.err.printf("%s[%3d s] %s%n", TERMINAL ? CLEAR_LINE : "", seconds(), text);
    }

    public static synchronized void note(String text) {
        System.err.println((TERMINAL ? CLEAR_LINE : "") + "        " + text);
    }

    /** This is what the named work is at; its seconds are counted from when it came there. */
    static synchronized void goingOn(String work, String at, String more) {
        Activity before = GOING_ON.get(work);
        long since = before != null && before.at().equals(at) ? before.since() : seconds();
        GOING_ON.put(work, new Activity(at, more, since));
        if (ticker == null) {
            ticker = new Thread(Console::tick, "progress");
            ticker.setDaemon(true);
            ticker.start();
        }
    }

    static synchronized void over(String work) {
        GOING_ON.remove(work);
        if (TERMINAL) {
            System.err.print(CLEAR_LINE);
        }
    }

    private static void tick() {
        for (long second = 1; ; second++) {
            Daemons.pause(1000);
            show(second);
        }
    }

    private static synchronized void show(long second) {
        String all = GOING_ON.values().stream().map(Activity::shown).collect(Collectors.joining(" · "));
        if (all.isEmpty()) {
            return;
        }
        if (TERMINAL) {
            System.err.printf("%s[%3d s] … %s", CLEAR_LINE, seconds(), all);
        } else if (second % QUIET_SECONDS == 0) {
            step("… " + all);
        }
    }

    public static long seconds() {
        return (System.nanoTime() - START) / 1_000_000_000L;
    }
}
