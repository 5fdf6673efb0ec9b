package org.lintan.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a process wrote last: mostly the reason why it ended. */
final class LastWords {

    private static final int TAIL = 4096;
    private static final int LENGTH = 240;

    private LastWords() {}

    /** The last line of the log that says anything, cut to a length that fits a sentence; empty when there is none. */
    static String of(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            return last.length() <= LENGTH ? last : last.substring(0, LENGTH) + "…";
        } catch (IOException e) {
            return "";
        }
    }

    /** For the end of a sentence about a process that ended: its log, and its last words if it had any. */
    static String and(Path log) {
        String last = of(log);
        return last.isEmpty() ? "see " + log : "see " + log + ", which ends with: " + last;
    }
}
