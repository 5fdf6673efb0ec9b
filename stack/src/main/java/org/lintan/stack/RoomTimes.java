package org.lintan.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long each room took and how many tests it ran, from what Maven says line by line. */
final class RoomTimes {

    private static final Pattern SUMMARY =
            Pattern.compile("^\\[INFO] (\\S+) \\.* ?(SUCCESS|FAILURE|SKIPPED)(?: \\[ *([0-9:.]+) (s|min|h)])?.*");
    private static final Pattern CLASS = Pattern.compile(
            "^\\[\\w+] +Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+),.* -- in ([\\w.]+).*");

    /** @param seconds none for a room that was skipped, as one it needs had failed */
    private record Room(boolean passed, Optional<Long> seconds) {}

    private record Counts(long run, long failed, long skipped) {

        Counts plus(Counts other) {
            return new Counts(run + other.run, failed + other.failed, skipped + other.skipped);
        }

        String words() {
            return run + " tests" + (failed == 0 ? "" : ", " + failed + " FAILED")
                    + (skipped == 0 ? "" : ", " + skipped + " skipped");
        }
    }

    private final Path root;
    private final Map<String, String> folders;
    private final Map<String, Room> rooms = new HashMap<>();
    private final Map<String, Counts> tests = new HashMap<>();

    /** @param folders of the rooms, by the names Maven gives them, in the order of the table */
    RoomTimes(Path root, Map<String, String> folders) {
        this.root = root;
        this.folders = folders;
    }

    /** A line of Maven's output; rooms may be built side by side. */
    void hear(String line) {
        Matcher summary = SUMMARY.matcher(line);
        Matcher ran = CLASS.matcher(line);
        if (summary.matches()) {
            Optional<Long> took =
                    Optional.ofNullable(summary.group(3)).map(figure -> seconds(figure, summary.group(4)));
            rooms.put(summary.group(1), new Room(summary.group(2).equals("SUCCESS"), took));
        } else if (ran.matches()) {
            Counts counts = new Counts(number(ran, 1), number(ran, 2) + number(ran, 3), number(ran, 4));
            roomOf(ran.group(5)).ifPresent(folder -> tests.merge(folder, counts, Counts::plus));
        }
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }

    private Optional<String> roomOf(String testClass) {
        String file = "src/test/java/" + testClass.replace('.', '/') + ".java";
        return folders.values().stream()
                .filter(folder -> Files.exists(root.resolve(folder).resolve(file)))
                .findFirst();
    }

    /** "16.3 s", "01:11 min" or "01:02 h". */
    private static long seconds(String figure, String unit) {
        if (unit.equals("s")) {
            return Math.round(Double.parseDouble(figure));
        }
        String[] parts = figure.split(":");
        long small = Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
        return unit.equals("min") ? small : small * 60;
    }

    /** A test was red, whatever Maven was asked to make of it. */
    boolean red() {
        return tests.values().stream().anyMatch(counts -> counts.failed() > 0);
    }

    /** A line for each room that was to be built. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        folders.forEach((name, folder) -> {
            Room room = rooms.get(name);
            if (room != null) {
                String time = room.seconds().map(RoomTimes::words).orElse("-");
                lines.add(String.format("  %-24s %7s  %s", folder, time, end(folder, room)));
            }
        });
        return lines;
    }

    private String end(String folder, Room room) {
        if (room.seconds().isEmpty()) {
            return "skipped: a room it needs failed";
        }
        Counts counts = tests.getOrDefault(folder, new Counts(0, 0, 0));
        return counts.words() + (room.passed() || counts.failed() > 0 ? "" : "; the room FAILED");
    }

    /** "41 s" or "3:07". */
    static String words(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + ":" + String.format("%02d", seconds % 60);
    }
}
