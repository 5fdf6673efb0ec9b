package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The passwords of one state folder's own servers: each is random, made when it is first asked for, and kept in a file that only
 * its owner reads. They go to a process by a file or its environment, never by its arguments, which everybody on the machine sees.
 */
final class Secrets {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int BYTES = 24;

    private final Path folder;
    private final FileMutex mutex;

    Secrets(Checkout checkout) {
        this.folder = checkout.state().resolve("secrets");
        this.mutex = new FileMutex(folder.resolve("lock"));
    }

    /** The secret of this name, the same for all who ask. Hexadecimal, so it needs no quoting anywhere. */
    String of(String name) {
        Path file = file(name);
        return mutex.hold(() -> {
            try {
                if (!Files.exists(file)) {
                    writePrivate(file, random() + "\n");
                }
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Where the secret lies. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Replaces the file as a whole; at no moment can anybody but its owner read it. */
    static void writePrivate(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Path next =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", OWNER_ONLY);
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells one set of secrets from another without giving either away. */
    static String fingerprint(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
