package org.lintan.stack;

import java.net.URI;
import java.nio.file.Path;

/** The Java that runs us also runs what we start. */
final class Jvm {

    private Jvm() {}

    /** The folder or archive this class was loaded from. */
    static String classPathOf(Class<?> one) {
        return Path.of(URI.create(
                        one.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
