package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.Consumer;

/** What is known about the processes of one state folder; read afresh each time, replaced as a whole, changed by one at a time. */
final class StateFile {

    private final Path file;
    private final FileMutex mutex;

    StateFile(Checkout checkout) {
        this.file = checkout.folder("").resolve("state.properties");
        this.mutex = new FileMutex(file.resolveSibling("state.lock"));
    }

    String get(String key) {
        return read().getProperty(key);
    }

    void put(String... keysAndValues) {
        change(all -> {
            for (int i = 0; i < keysAndValues.length; i += 2) {
                all.setProperty(keysAndValues[i], keysAndValues[i + 1]);
            }
        });
    }

    /** Drops every key that begins with the name and a dot. */
    void forget(String name) {
        change(all -> all.keySet().removeIf(key -> key.toString().startsWith(name + ".")));
    }

    private void change(Consumer<Properties> change) {
        mutex.hold(() -> {
            Properties all = read();
            change.accept(all);
            write(all);
            return null;
        });
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
        Path next = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
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
