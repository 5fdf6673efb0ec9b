package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** What is known about the processes of one state folder; read afresh each time, replaced as a whole. */
final class StateFile {

    private final Path file;

    StateFile(Checkout checkout) {
        this.file = checkout.folder("").resolve("state.properties");
    }

    synchronized String get(String key) {
        return read().getProperty(key);
    }

    synchronized void put(String... keysAndValues) {
        Properties all = read();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            all.setProperty(keysAndValues[i], keysAndValues[i + 1]);
        }
        write(all);
    }

    synchronized void forget(String prefix) {
        Properties all = read();
        all.keySet().removeIf(k -> k.toString().startsWith(prefix + "."));
        write(all);
    }

    private Properties read() {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private void write(Properties all) {
        Path next = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            try (var out = Files.newBufferedWriter(next)) {
                all.store(out, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
