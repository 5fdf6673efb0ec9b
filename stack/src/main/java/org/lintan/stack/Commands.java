package org.lintan.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What {@code ./lintan} does for a person; each returns the exit code. */
final class Commands {

    private final Checkout checkout;
    private final StateFile state;
    private final Servers servers;
    private final WholeSystem system;
    private final Watch watch;

    Commands(Checkout checkout) {
        this.checkout = checkout;
        this.state = new StateFile(checkout);
        this.servers = new Servers(checkout);
        this.system = new WholeSystem(checkout);
        this.watch = new Watch(checkout);
    }

    int up() {
        // two who start what is missing would start it twice
        watch.stop();
        Failures failures = new Failures();
        CompletableFuture<Void> starting = CompletableFuture.runAsync(() -> servers.start(true, failures));
        failures.attempt(new Build(checkout, state)::ensure);
        starting.join();
        failures.throwIfAny();
        Map<String, String> env = system.up();
        long usable = Console.seconds();
        Console.step("everything answers");
        watch.start();
        loadDemo(env);
        System.out.println();
        System.out.println("Lintan 林碳 is up. Open it at / 打开网址:  " + env.get("LINTAN_WEB_URL"));
        if ("demo".equals(WholeSystem.profile())) {
            System.out.println(DEMO_LOGINS);
        }
        System.out.printf(
                "Usable after %d s, demo county after %d s; %d MiB resident in all.%n",
                usable, Console.seconds(), new Status(checkout).residentMiB());
        System.out.println("Stop it with ./lintan down; check the books with ./lintan audit.");
        return 0;
    }

    private void loadDemo(Map<String, String> env) {
        if (!"demo".equals(WholeSystem.profile()) || DEMO_VERSION.equals(state.get("demo.version"))) {
            return;
        }
        Console.step("loading the demo county through the public API");
        if (java(env, "org.lintan.stack.demo.DemoCounty") != 0) {
            throw new StackException(
                    "The demo county is not complete. ./lintan up continues where it stopped; the services log to "
                            + checkout.root().relativize(checkout.folder("logs")));
        }
        state.put("demo.version", DEMO_VERSION);
    }

    int audit() {
        List<String> dead = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part != Part.WEB && !system.healthy(part)) {
                dead.add(part.module());
            }
        }
        if (!dead.isEmpty()) {
            throw new StackException("Not healthy: " + String.join(", ", dead) + ". Start with ./lintan up.");
        }
        return java(system.environment(), "org.lintan.stack.audit.Audit");
    }

    /** Runs a class of this module that needs JSON, on the class path its build laid down. */
    private int java(Map<String, String> env, String mainClass) {
        Path target = checkout.root().resolve("stack/target");
        ProcessBuilder builder = new ProcessBuilder(
                        Jvm.executable(),
                        "-Xmx128m",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*",
                        mainClass)
                .directory(checkout.root().toFile())
                .inheritIO();
        builder.environment().putAll(env);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new StackException("Cannot run " + mainClass + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted");
        }
    }

    int status() {
        return new Status(checkout).print() ? 0 : 1;
    }

    int down() {
        system.down();
        Console.step("stopped");
        return 0;
    }

    /** For people who work on Lintan: only the database, the broker and Keycloak. */
    int servers() {
        servers.ensure(true);
        for (Server server : servers.all()) {
            System.out.printf("%-10s %s%n", server.name(), server.address());
        }
        System.out.println("With the logins, for a shell, which only you can read:  . "
                + checkout.root().relativize(servers.environmentFile()));
        return 0;
    }

    /** Of what the demo county holds: data of an older one gets the steps that are new, under keys of their own. */
    private static final String DEMO_VERSION = "4";

    private static final String DEMO_LOGINS = """
            Demo logins / 演示账号 (password 密码 Lintan-demo-1):
              villager, villager2  农户            steward, steward2  常口村经办人      yubang   余坊村经办人
              measurer  计量机构                    expert  评审专家                     forestry1, forestry2  林业局
              ecology   生态环境局                  buyer   企业买方                     court    法院    reserve  收储中心
              bank      银行                        auditor 审计                         operator, operator2  运营方""";
}
