package org.lintan.e2e;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.lintan.stack.Part;
import org.lintan.stack.WholeSystem;

/**
 * Kills each service once (SIGKILL) at a random step of the day and starts it again, so that everything the tests look at
 * afterwards has survived it. The seed is printed; {@code -Dmisfortune.seed=} repeats a run.
 */
final class Misfortune {

    private static final int STEPS = 14;

    private final WholeSystem system;
    private final Map<Integer, Part> plan = new LinkedHashMap<>();
    private final List<CompletableFuture<Void>> restarts = new ArrayList<>();
    private final Random random;
    private int step;

    Misfortune(WholeSystem system) {
        this.system = system;
        long seed = Long.getLong("misfortune.seed", System.nanoTime());
        this.random = new Random(seed);
        List<Integer> steps = new ArrayList<>();
        for (int i = 2; i < STEPS; i++) {
            steps.add(i);
        }
        Collections.shuffle(steps, random);
        for (Part part : List.of(Part.TICKET, Part.MARKET, Part.LEDGER)) {
            plan.put(steps.remove(0), part);
        }
        System.out.println("Misfortune seed " + seed + ": " + plan);
    }

    /** One more step of the day is done; perhaps somebody dies a moment later, in the middle of the next. */
    void after(String line) {
        Part part = plan.get(++step);
        if (part != null) {
            int delay = random.nextInt(400);
            restarts.add(CompletableFuture.runAsync(
                    () -> {
                        System.out.println("  (" + part + " is killed)");
                        system.kill(part);
                        system.start(part);
                        system.await(part);
                        System.out.println("  (" + part + " is back)");
                    },
                    CompletableFuture.delayedExecutor(delay, java.util.concurrent.TimeUnit.MILLISECONDS)));
        }
    }

    int kills() {
        return restarts.size();
    }

    void awaitAll() {
        CompletableFuture.allOf(restarts.toArray(new CompletableFuture[0])).join();
    }
}
