package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie: the root of the checkout, and the folder holding the state of one run of the servers.
 *
 * @param root  the checkout
 * @param state pids, ports, data and logs of one set of servers; {@code .lintan} unless {@code LINTAN_STATE} names another
 */
public record Checkout(Path root, Path state) {

    /** The checkout that contains the working directory; the state folder may be chosen by {@code LINTAN_STATE}. */
    public static Checkout here() {
        Path root = rootAbove(Path.of("").toAbsolutePath());
        String named = System.getenv("LINTAN_STATE");
        Path state = named == null || named.isBlank() ? root.resolve(".lintan") : root.resolve(named);
        return new Checkout(root, state);
    }

    private static Path rootAbove(Path start) {
        for (Path p = start; p != null; p = p.getParent()) {
            if (Files.exists(p.resolve("stack/dist/pom.xml"))) {
                return p;
            }
        }
        throw new StackException("Not inside a Lintan checkout: " + start);
    }

    /** Unpacked programs; shared by all states because they never change. */
    Path dist() {
        return root.resolve(".lintan/dist");
    }

    Path log(String server) {
        return folder("logs").resolve(server + ".log");
    }

    /** A folder of the state, made when missing. */
    Path folder(String name) {
        try {
            return Files.createDirectories(state.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
