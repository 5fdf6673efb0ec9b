package org.lintan.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One engine through one flow in a JVM that has done nothing before: the messages are read from a file, so that making them up
 * has compiled nothing. The first pass is the cold one; each pass begins with a new book.
 */
final class FlowRun {

    private FlowRun() {}

    /** Prints "trades sum" of the first pass, then the nanoseconds of each pass. @param arguments engine, file, passes */
    public static void main(String[] arguments) throws IOException {
        Workload work = read(Path.of(arguments[1]));
        int passes = Integer.parseInt(arguments[2]);
        long[] nanos = new long[passes];
        Fold first = null;
        for (int pass = 0; pass < passes; pass++) {
            Engine engine = Engine.named(arguments[0]);
            Fold fold = new Fold();
            long start = System.nanoTime();
            engine.run(work, 0, work.size(), fold);
            nanos[pass] = System.nanoTime() - start;
            if (first == null) {
                first = fold;
            } else if (first.sum() != fold.sum()) {
                throw new IllegalStateException(arguments[0] + " traded otherwise in pass " + pass);
            }
        }
        StringBuilder line =
                new StringBuilder().append(first.trades()).append(' ').append(first.sum());
        for (long each : nanos) {
            line.append(' ').append(each);
        }
        System.out.println(line);
    }

    static void write(Workload work, Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.writeInt(work.size());
            for (int i = 0; i < work.size(); i++) {
                out.writeByte(work.kinds()[i]);
                out.writeLong(work.ids()[i]);
                out.writeLong(work.prices()[i]);
                out.writeLong(work.quantities()[i]);
                out.writeBoolean(work.buys()[i]);
            }
        }
    }

    static Workload read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            int size = in.readInt();
            Workload work =
                    new Workload(0, new byte[size], new long[size], new long[size], new long[size], new boolean[size]);
            for (int i = 0; i < size; i++) {
                work.kinds()[i] = in.readByte();
                work.ids()[i] = in.readLong();
                work.prices()[i] = in.readLong();
                work.quantities()[i] = in.readLong();
                work.buys()[i] = in.readBoolean();
            }
            return work;
        }
    }
}
