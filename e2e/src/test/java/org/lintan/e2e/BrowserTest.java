package org.lintan.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintan.stack.Checkout;
import org.lintan.stack.audit.Audit;
import org.lintan.stack.audit.Finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Every role in a real browser on a phone's width, with the real login server behind it, and a whole day done by hand through the
 * pages, after which the audit still finds nothing: the scripts are {@code e2e/browser}, the browser is the system's Chromium, the
 * runner is the one the portal's app brings.
 */
@Order(3)
class BrowserTest {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[\\d;]*m");
    private static final Pattern FAULT =
            Pattern.compile("\\d+\\) .*|\\w*Error: .*|Test timeout .*|(Expected|Received|Locator)\\b.*|> +\\d+ \\|.*");

    private final County county = County.open();

    @Test
    void everyRoleFindsItsWorkAndTheWholeDayIsDoneByHandInARealBrowser() throws IOException, InterruptedException {
        holdsAfter(Map.of());
    }

    @Test
    @Tag("slow")
    void theWholeDayIsDoneByHandAtADeskToo() throws IOException, InterruptedException {
        holdsAfter(Map.of("AT_A_DESK", "1"), "day.spec.mjs");
    }

    /** @param scripts all of them where none is named */
    private void holdsAfter(Map<String, String> settings, String... scripts) throws IOException, InterruptedException {
        Path app = County.root().resolve("web/app");
        Path browser = County.root().resolve("e2e/browser");
        Path out = County.root().resolve("e2e/target/browser");
        Files.createDirectories(out);
        link(browser.resolve("node_modules"), app.resolve("node_modules"));
        List<String> command = new ArrayList<>(List.of(
                app.resolve("node_modules/.bin/playwright").toString(),
                "test",
                "--config",
                browser.resolve("playwright.config.mjs").toString()));
        command.addAll(List.of(scripts));
        ProcessBuilder builder = new ProcessBuilder(command)
                // its own streams: Surefire talks to this JVM through stdin and stdout
                .directory(browser.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        builder.environment()
                .putAll(Map.of(
                        "LINTAN_WEB_URL", county.env.get("LINTAN_WEB_URL"),
                        "VERIFY_CODE", county.loaded.verifyCode(),
                        "CERTIFICATE_NO", county.loaded.certificateNo(),
                        "BROWSER_OUT", out.toString(),
                        // the verifier runs on it, as on a reader's own computer
                        "JAVA",
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(seen);
        assertEquals(0, process.waitFor(), () -> red(seen));
        String second = red(seen);
        if (!second.isEmpty()) {
            System.out.println("Green only at the second try: " + second);
        }
        List<Finding> broken = new Audit(county.env, Checkout.here())
                .run().stream().filter(f -> !f.holds()).toList();
        assertEquals(List.of(), broken, "the books after a day done by hand");
    }

    /** What went wrong, in one line, as the summary of a run keeps no second: which steps were red, at which line, and what was expected there. */
    private static String red(String seen) {
        return COLOUR.matcher(seen)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> FAULT.matcher(line).matches())
                .collect(Collectors.joining(" · "));
    }

    /** Node looks for its packages beside the script. */
    private static void link(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            Files.deleteIfExists(from);
            Files.createSymbolicLink(from, to);
        }
    }
}
