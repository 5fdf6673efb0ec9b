package org.lintan.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tests, all of them or some, on servers of their own that nothing else uses, stopped at the end. */
final class TestRun {

    /** The lines of Maven a reader waits for; the rest is in the log. */
    private static final Pattern SHOWN =
            Pattern.compile("^\\[INFO] (Building .*\\[[0-9]+/[0-9]+\\]|BUILD ).*|^\\[\\w+] +Tests run:.*|^\\[ERROR].*");

    private final Checkout checkout;

    TestRun(Checkout root) {
        this.checkout = new Checkout(root.root(), root.root().resolve(".lintan/test"));
    }

    int run(List<String> words) {
        TestPlan plan = TestPlan.of(words, checkout.root());
        Thread stopper = new Thread(this::stop);
        Runtime.getRuntime().addShutdownHook(stopper);
        try {
            stop();
            if (plan.servers() == TestPlan.Need.ALL) {
                Trees.delete(checkout.state());
                // Keycloak takes longest to start; the first modules need none of it
                new Servers(checkout).start(true);
            }
            return plan.database() == TestPlan.Database.MYSQL97 ? onMysql97(plan) : maven(plan, Map.of());
        } catch (IOException e) {
            throw new StackException("The test run broke off: " + e.getMessage(), e);
        } finally {
            stop();
            Runtime.getRuntime().removeShutdownHook(stopper);
        }
    }

    private int onMysql97(TestPlan plan) throws IOException {
        Trees.delete(checkout.state());
        try (Mysql97 mysql = Mysql97.start(checkout)) {
            return maven(plan, Map.of("LINTAN_MYSQL_URL", mysql.url()));
        }
    }

    private void stop() {
        new WholeSystem(checkout).down();
    }

    private int maven(TestPlan plan, Map<String, String> database) throws IOException {
        Path log = checkout.root().resolve(".lintan/test.log");
        Console.step("running the tests (whole output: " + checkout.root().relativize(log) + ")");
        ProcessBuilder builder = new ProcessBuilder(command(plan))
                .directory(checkout.root().toFile())
                .redirectErrorStream(true);
        builder.environment().put("LINTAN_STATE", ".lintan/test");
        builder.environment().putAll(database);
        if (plan.servers() == TestPlan.Need.NONE) {
            builder.environment().put(Servers.SWITCH, Servers.NONE);
        }
        RoomTimes times = new RoomTimes(checkout.root(), new Rooms(checkout.root()).byName());
        int exit = follow(builder.start(), log, times);
        // told to go on after a red test, Maven ends well
        int end = exit == 0 && times.red() ? 1 : exit;
        report(end, times);
        return end;
    }

    private List<String> command(TestPlan plan) throws IOException {
        List<String> command = new ArrayList<>(List.of(Maven.executable().toString(), "-B", "-ntp"));
        command.addAll(plan.maven());
        if (!plan.classes().isEmpty()) {
            Path list = checkout.folder("").resolve("classes");
            Files.write(list, plan.classes());
            command.add("-Dsurefire.includesFile=" + list);
        }
        return command;
    }

    private static int follow(Process process, Path log, RoomTimes times) throws IOException {
        try {
            return Maven.follow(process, log, line -> {
                times.hear(line);
                if (SHOWN.matcher(line).matches()) {
                    System.out.println(line);
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted");
        }
    }

    private void report(int exit, RoomTimes times) {
        System.out.println("Time per room:");
        times.table().forEach(System.out::println);
        System.out.printf(
                "%s after %d min %d s.%n",
                exit == 0 ? "All tests passed" : "Tests FAILED", Console.seconds() / 60, Console.seconds() % 60);
    }
}
