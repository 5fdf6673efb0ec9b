package org.lintan.stack.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lintan.stack.demo.Service;

/** Invariant 9: the chain of a service, exported and checked by the verifier jar in a process of its own that reaches nobody. */
final class OfflineCheck {

    private final Path verifier;
    private final Path folder;

    OfflineCheck(Path verifier, Path folder) {
        this.verifier = verifier;
        this.folder = folder;
    }

    Finding check(Service service, String head, String export) {
        String what = "9 the chain of " + service.name().toLowerCase(java.util.Locale.ROOT)
                + " verifies from genesis to the published head";
        try {
            if (new ObjectMapper().readTree(head).path("seq").asLong() == 0) {
                return new Finding(what, export.isBlank(), "nothing is sealed yet");
            }
            Files.createDirectories(folder);
            Path exportFile = Files.writeString(
                    folder.resolve(service.name().toLowerCase(java.util.Locale.ROOT) + "-export.ndjson"), export);
            Path headFile = Files.writeString(
                    folder.resolve(service.name().toLowerCase(java.util.Locale.ROOT) + "-head.json"), head);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            verifier.toString(),
                            exportFile.toString(),
                            headFile.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Finding(what, process.waitFor() == 0, said);
        } catch (IOException e) {
            return new Finding(what, false, "the verifier could not run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding(what, false, "interrupted");
        }
    }
}
