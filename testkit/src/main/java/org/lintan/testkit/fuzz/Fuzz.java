package org.lintan.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** So many calls from one seed; all faults are told at the end, each kind once. {@code -Dlintan.fuzz.seed=…} repeats a run. */
public final class Fuzz {

    /** Calls of each of the four rooms in the normal run: 2,000 together. */
    public static final int CALLS = 500;

    /** Calls of each of the four rooms in the slow run. */
    public static final int MANY_CALLS = 20_000;

    /** What a call says when it is done; 202 only says that it will be. */
    private static final Set<Integer> DONE = Set.of(200, 201, 204);

    private final URL server;
    private final List<Actor> actors;
    private final long seed;
    private final Random random;
    private final Known known;

    /** @param seed of the run, unless the one that runs it names another */
    public Fuzz(URL server, long seed, List<Actor> actors) {
        this.server = server;
        this.actors = actors;
        this.seed = Long.getLong("lintan.fuzz.seed", seed);
        this.random = new Random(this.seed);
        this.known = new Known(random);
    }

    /** Values that exist, by the name of their field. */
    public Known known() {
        return known;
    }

    /** Fails with all kinds of faults found. */
    public void run(int calls) {
        Description description = Description.read(Path.of("openapi.yaml").toAbsolutePath());
        Caller caller = new Caller(description, actors, known, random);
        Wire wire = new Wire(server);
        Map<String, String> faults = new TreeMap<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Operation operation : description.operations()) {
            // few calls reach the success of an operation that needs a state of its own
            if (operation.statuses().stream().noneMatch(DONE::contains)) {
                faults.put(operation + ": no success is described", "");
            }
        }
        try (Stalls stalls = new Stalls()) {
            for (int i = 0; i < calls; i++) {
                Call call = caller.next();
                Answer answer = send(wire, call);
                statuses.merge(answer.status(), 1, Integer::sum);
                learn(answer);
                Optional<String> fault = Judge.fault(call, answer);
                fault.ifPresent(
                        kind -> faults.putIfAbsent(call.operation + ": " + kind, call + "\n    → " + shown(answer)));
            }
            stalls.seen().forEach(stall -> faults.putIfAbsent("the event loop stood still", stall));
        }
        System.out.printf("%,d calls from seed %d: %s%n", calls, seed, statuses);
        assertEquals(
                "",
                String.join(
                        "\n",
                        faults.entrySet().stream()
                                .map(fault -> fault.getKey() + "\n  " + fault.getValue())
                                .toList()),
                faults.size() + " kinds of faults from seed " + seed);
    }

    private static Answer send(Wire wire, Call call) {
        try {
            return wire.send(call);
        } catch (IOException e) {
            throw new UncheckedIOException(call.toString(), e);
        }
    }

    private void learn(Answer answer) {
        if (answer.status() >= 200 && answer.status() < 300) {
            JsonNode said = Caller.read(answer.body());
            if (said != null) {
                known.learn(said);
            }
        }
    }

    private static String shown(Answer answer) {
        return answer.status() + " "
                + answer.body().substring(0, Math.min(500, answer.body().length()));
    }
}
