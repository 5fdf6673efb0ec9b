package org.lintan.bench.market;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Processor time of processes, user and system, from {@code /proc}. */
final class Cpu {

    /** {@code USER_HZ}, the same on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    /** A thread that ended while it was looked at. */
    private static final String GONE = "0 (gone) X 0 0 0 0 0 0 0 0 0 0 0 0";

    private static final int UTIME = 11;
    private static final int STIME = 12;

    private Cpu() {}

    /** Seconds since each was started, by its name. */
    static Map<String, Double> seconds(Map<String, Long> pids) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        pids.forEach((name, pid) -> seconds.put(name, secondsIn(read(pid))));
        return seconds;
    }

    /** Milliseconds each has spent since. */
    static Map<String, Double> msSince(Map<String, Double> before, Map<String, Long> pids) {
        Map<String, Double> spent = new LinkedHashMap<>();
        seconds(pids).forEach((name, now) -> spent.put(name, 1000 * (now - before.getOrDefault(name, 0.0))));
        return spent;
    }

    /** Seconds the compilers of a running Java have spent, all their threads that live. */
    static double compilerSeconds(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.map(Cpu::readThread)
                    .filter(Cpu::isCompiler)
                    .mapToDouble(Cpu::secondsIn)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PURE: by a thread's name, of which the system keeps fifteen letters. */
    static boolean isCompiler(String stat) {
        return stat.contains("(C1 Compil") || stat.contains("(C2 Compil");
    }

    /** PURE: of a line of {@code /proc/PID/stat}; the name in brackets may hold blanks and brackets. */
    static double secondsIn(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) / TICKS_PER_SECOND;
    }

    private static String read(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compilers come and go while they are looked at, and what has gone is told in as many ways as there are moments to go. */
    private static String readThread(Path thread) {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (IOException ended) {
            return GONE;
        }
    }
}
