package org.lintan.stack;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What CI runs: every module's tests once, on servers of their own that nothing else uses, stopped at the end. */
final class TestRun {

    /** The lines of Maven a reader waits for; the rest is in the log. */
    private static final Pattern SHOWN = Pattern.compile(
            "^\\[INFO] (Building .*\\[[0-9]+/[0-9]+\\]|BUILD |Reactor Summary|.* (SUCCESS|FAILURE|SKIPPED)).*|^\\[\\w+] +Tests run:.*|^\\[ERROR].*");

    private static final String SERVICES =
            "kernel,stack,platform/http,platform/data,ticket-service,market-service,village-ledger-service";

    private final Checkout checkout;

    TestRun(Checkout root) {
        this.checkout = new Checkout(root.root(), root.root().resolve(".lintan/test"));
    }

    int run(List<String> flags) {
        boolean mysql97 = flags.contains("--mysql97");
        Thread stopper = new Thread(this::stop);
        Runtime.getRuntime().addShutdownHook(stopper);
        try {
            stop();
            Trees.delete(checkout.state());
            if (!mysql97) {
                // Keycloak takes longest to start; the first modules need none of it
                new Servers(checkout).start(true);
                return report(maven(List.of("verify", "-fae"), Map.of("LINTAN_STATE", ".lintan/test")));
            }
            try (Mysql97 mysql = Mysql97.start(checkout)) {
                return report(maven(
                        List.of("verify", "-fae", "-pl", SERVICES),
                        Map.of("LINTAN_STATE", ".lintan/test", "LINTAN_MYSQL_URL", mysql.url())));
            }
        } catch (IOException e) {
            throw new StackException("The test run broke off: " + e.getMessage(), e);
        } finally {
            stop();
            Runtime.getRuntime().removeShutdownHook(stopper);
        }
    }

    private void stop() {
        new WholeSystem(checkout).down();
    }

    private int report(int exit) {
        System.out.printf(
                "%s after %d min %d s.%n",
                exit == 0 ? "All tests passed" : "Tests FAILED", Console.seconds() / 60, Console.seconds() % 60);
        return exit;
    }

    private int maven(List<String> arguments, Map<String, String> environment) throws IOException {
        Path log = checkout.root().resolve(".lintan/test.log");
        Console.step("running the tests (whole output: " + checkout.root().relativize(log) + ")");
        List<String> command = new ArrayList<>(List.of(Maven.executable().toString(), "-B", "-ntp"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(checkout.root().toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (BufferedReader in = process.inputReader();
                BufferedWriter out = Files.newBufferedWriter(log)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line);
                out.newLine();
                if (SHOWN.matcher(line).matches()) {
                    System.out.println(line);
                }
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted");
        }
    }
}
