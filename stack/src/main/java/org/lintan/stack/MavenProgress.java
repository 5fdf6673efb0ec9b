package org.lintan.stack;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from Maven's output which room of how many it is at and how many files it fetched, and keeps the console saying so. */
final class MavenProgress implements Consumer<String>, AutoCloseable {

    private static final Pattern ROOM = Pattern.compile("^\\[INFO] Building (\\S+).*\\[(\\d+)/(\\d+)]$");
    private static final String FETCHED = "[INFO] Downloaded from ";

    private final String work;
    private String at;
    private int fetched;

    MavenProgress(String work) {
        this.work = work;
        this.at = work;
        Console.goingOn(work, work, "");
    }

    @Override
    public void accept(String line) {
        Matcher room = ROOM.matcher(line);
        if (room.matches()) {
            at = room.group(2) + " of " + room.group(3) + " " + room.group(1);
            Console.step(at);
            Console.goingOn(work, at, fetched());
        } else if (line.startsWith(FETCHED) && ++fetched % 20 == 0) {
            Console.goingOn(work, at, fetched());
        }
    }

    /** "3 of 12 market-service", or the work itself before its first room. */
    String at() {
        return at;
    }

    String fetched() {
        return fetched == 0 ? "" : ", " + fetched + " files fetched";
    }

    @Override
    public void close() {
        Console.over(work);
    }
}
