package org.lintan.stack;

import java.util.Arrays;
import java.util.List;

/** The commands behind {@code ./lintan}. Exit codes: 0 done, 1 it failed and says why, 2 not understood. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        String command = arguments.length == 0 ? "help" : arguments[0];
        List<String> flags = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        try {
            Checkout checkout = Checkout.here();
            switch (command) {
                case "up":
                    return new Commands(checkout).up();
                case "down":
                    return new Commands(checkout).down();
                case "status":
                    return new Commands(checkout).status();
                case "audit":
                    return new Commands(checkout).audit();
                case "watch":
                    return new Watch(checkout).run();
                case "servers":
                    return new Commands(checkout).servers();
                case "test":
                    return new TestRun(checkout).run(flags);
                default:
                    System.err.println("Unknown command: " + command + ". See ./lintan help.");
                    return 2;
            }
        } catch (StackException e) {
            System.err.println("lintan: " + e.getMessage());
            return 1;
        } catch (Exception e) {
            e.printStackTrace();
            return 1;
        }
    }
}
