package org.lintan.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every role in a real browser on a phone's width, with the real login server behind it: the script is
 * {@code e2e/browser}, the browser is the system's Chromium, the runner is the one the portal's app brings.
 */
@Order(3)
class BrowserTest {

    private final County county = County.open();

    @Test
    void everyRoleFindsItsWorkInARealBrowser() throws IOException, InterruptedException {
        Path app = County.root().resolve("web/app");
        Path browser = County.root().resolve("e2e/browser");
        Path out = County.root().resolve("e2e/target/browser");
        Files.createDirectories(out);
        link(browser.resolve("node_modules"), app.resolve("node_modules"));
        ProcessBuilder builder = new ProcessBuilder(app.resolve("node_modules/.bin/playwright").toString(), "test",
                "--config", browser.resolve("playwright.config.mjs").toString())
                .directory(browser.toFile()).inheritIO();
        builder.environment().putAll(Map.of(
                "LINTAN_WEB_URL", county.env.get("LINTAN_WEB_URL"),
                "VERIFY_CODE", county.loaded.verifyCode(),
                "CERTIFICATE_NO", county.loaded.certificateNo(),
                "BROWSER_OUT", out.toString(),
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        assertEquals(0, builder.start().waitFor(), "the browser script names what it saw above");
    }

    /** Node looks for its packages beside the script. */
    private static void link(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            Files.deleteIfExists(from);
            Files.createSymbolicLink(from, to);
        }
    }
}
