package org.lintan.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void isTheSameForEverybodyWhoAsksOfThisFolderAndForNobodyElse() {
        String secret = secrets(folder).of("database");

        assertTrue(secret.matches("[0-9a-f]{48}"));
        assertEquals(secret, secrets(folder).of("database"));
        assertNotEquals(secret, secrets(folder).of("another"));
        assertNotEquals(secret, secrets(folder.resolve("elsewhere")).of("database"));
    }

    @Test
    void isReadByItsOwnerOnlyAlsoWhereTheFileWasOpenBefore() throws IOException {
        Secrets secrets = secrets(folder);
        secrets.of("database");
        assertEquals("rw-------", permissions(secrets.file("database")));

        Path open = folder.resolve("env");
        Files.writeString(open, "of an older build");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Secrets.writePrivate(open, "new");
        assertEquals("rw-------", permissions(open));
        assertEquals("new", Files.readString(open));
    }

    @Test
    void isOneWhenManyAskForItFirst() throws InterruptedException {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Set<Thread> asking = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            asking.add(new Thread(() -> seen.add(secrets(folder).of("database"))));
        }
        asking.forEach(Thread::start);
        for (Thread thread : asking) {
            thread.join();
        }
        assertEquals(1, seen.size());
    }

    private static Secrets secrets(Path state) {
        return new Secrets(new Checkout(state, state));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
