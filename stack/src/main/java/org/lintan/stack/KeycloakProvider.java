package org.lintan.stack;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What of {@code identity} runs inside Keycloak. It is compiled here against Keycloak's own jars and laid among its providers, so that
 * Keycloak can start while Maven still builds the rest. A county takes the jar that Maven makes of {@code identity}: it has the same in it.
 */
final class KeycloakProvider {

    private static final String JAR = "lintan-identity.jar";

    private final Path sources;
    private final Path services;
    private final Path keycloak;

    KeycloakProvider(Path identity, Path keycloak) {
        this.sources = identity.resolve("java/org/lintan/identity/guard");
        this.services = identity.resolve("resources/META-INF/services");
        this.keycloak = keycloak;
    }

    String hash() {
        return Dist.hashOf(sources) + Dist.hashOf(services);
    }

    void install() throws IOException {
        Path jar = keycloak.resolve("providers").resolve(JAR);
        Files.createDirectories(jar.getParent());
        if (!Files.isDirectory(sources)) {
            Files.deleteIfExists(jar);
            return;
        }
        Path classes = Files.createTempDirectory("lintan-identity");
        try {
            compile(classes);
            Trees.copy(services, classes.resolve("META-INF/services"));
            pack(classes, jar);
        } finally {
            Trees.delete(classes);
        }
    }

    private void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter words = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.list(sources);
                Stream<Path> jars = Files.list(keycloak.resolve("lib/lib/main"))) {
            String classPath = jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            boolean compiled = compiler.getTask(
                            words,
                            files,
                            null,
                            List.of("-proc:none", "-Xlint:none", "-cp", classPath, "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(found.sorted().toList()))
                    .call();
            if (!compiled) {
                throw new StackException("keycloak: what runs inside it does not compile: " + words);
            }
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (Stream<Path> found = Files.walk(folder);
                JarOutputStream packed = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                packed.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
    }
}
