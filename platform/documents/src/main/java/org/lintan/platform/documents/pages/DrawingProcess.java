package org.lintan.platform.documents.pages;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Starts a {@link Drawer} with the JVM that runs us and the few archives it needs, and stops it when its time is over. */
public final class DrawingProcess {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final PagesConfig config;

    public DrawingProcess(PagesConfig config) {
        this.config = config;
    }

    /**
     * Draws one page; waits.
     *
     * @param page from 1; 0 to count the pages only
     * @param picture where the JPEG goes
     */
    public Drawn draw(Path pdf, int page, Path picture) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(pdf, page, picture))
                .redirectInput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // it reads what a stranger made: of our secrets it gets none
        builder.environment().clear();
        Process process = builder.start();
        try {
            if (!process.waitFor(config.time().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Drawn(Drawn.Answer.TOO_HEAVY, 0);
            }
            return Drawn.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path pdf, int page, Path picture) {
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Xmx" + config.heapMib() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                Drawer.class.getName()));
        command.addAll(List.of(pdf.toString(), Integer.toString(page), picture.toString(), config.font()));
        return command;
    }

    private static String classPath() {
        return Stream.of(
                        Drawer.class,
                        PDDocument.class,
                        RandomAccessRead.class,
                        TrueTypeFont.class,
                        LogFactory.class,
                        org.jboss.logging.Logger.class)
                .map(one -> Path.of(URI.create(one.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
