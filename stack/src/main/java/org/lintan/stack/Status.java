package org.lintan.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What runs, where, how much memory it takes, and how often the watcher had to start it again. */
final class Status {

    /** @param needed whether it is missed when it does not run */
    private record Line(String name, boolean healthy, boolean needed, String address) {}

    private final StateFile state;
    private final Daemons daemons;
    private final Watch watch;
    private final Servers servers;
    private final WholeSystem system;

    Status(Checkout checkout) {
        this.state = new StateFile(checkout);
        this.daemons = new Daemons(checkout, state);
        this.watch = new Watch(checkout);
        this.servers = new Servers(checkout);
        this.system = new WholeSystem(checkout);
    }

    /** Prints a line for each process; answers whether all that is to run does. */
    boolean print() {
        List<Line> lines = lines();
        lines.forEach(this::print);
        System.out.printf(
                "%-24s %-10s %8s %6d MiB  %s%n",
                "watcher", watch.runs() ? "watching" : "stopped", pid(Watcher.NAME), resident(Watcher.NAME), "");
        System.out.printf("%-24s %-10s %8s %6d MiB%n", "all together", "", "", residentMiB());
        boolean all = lines.stream().allMatch(line -> line.healthy() || !line.needed());
        System.out.println(all ? "Everything is up." : "Not everything is up; ./lintan up starts what is missing.");
        if (all && !watch.runs()) {
            System.out.println("Nobody starts again what dies; ./lintan up begins to watch.");
        }
        return all;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Server server : servers.all()) {
            boolean ours = state.get(server.name() + ".pid") != null;
            lines.add(new Line(server.name(), server.healthy(), ours, server.address()));
        }
        for (Part part : Part.values()) {
            lines.add(new Line(
                    part.module(),
                    system.healthy(part),
                    true,
                    system.url(part) + ", health at " + system.health(part)));
        }
        return lines;
    }

    private void print(Line line) {
        boolean runs = daemons.find(line.name()).isPresent();
        Optional<String> told = watch.told(line.name());
        System.out.printf(
                "%-24s %-10s %8s %6d MiB  %s%s%n",
                line.name(),
                watch.givenUp(line.name()) ? "GIVEN UP" : !runs ? "stopped" : line.healthy() ? "healthy" : "unhealthy",
                pid(line.name()),
                resident(line.name()),
                runs ? line.address() : "",
                told.map(words -> "\n" + " ".repeat(25) + words).orElse(""));
    }

    private String pid(String name) {
        return daemons.find(name).map(process -> Long.toString(process.pid())).orElse("-");
    }

    private long resident(String name) {
        return daemons.find(name).map(Memory::residentMiB).orElse(0L);
    }

    /** Of all processes of this state folder. */
    long residentMiB() {
        return Stream.of(
                        servers.all().stream().map(Server::name),
                        Arrays.stream(Part.values()).map(Part::module),
                        Stream.of(Watcher.NAME))
                .flatMap(names -> names)
                .mapToLong(this::resident)
                .sum();
    }
}
