package org.lintan.e2e;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lintan.stack.Backbone;
import org.lintan.stack.Part;
import org.lintan.stack.StackException;
import org.lintan.stack.WholeSystem;
import org.lintan.testkit.Await;

/**
 * SIGKILL to each of the two markets, the broker and the database, at random moments of the clients' work, often while the one before is not back yet.
 * A kill counts only if somebody was in the midst of something when it came. The seed is printed; {@code -Dhistory.seed=} repeats the strikes.
 */
final class Strikes implements AutoCloseable {

    /** What the clients may do for each kill: some before it, the rest in what it leaves. */
    private static final int THINGS = 60;

    private static final int TRIES = 6;

    private enum Victim {
        FIRST_MARKET,
        SECOND_MARKET,
        BROKER,
        DATABASE
    }

    private final WholeSystem system;
    private final Random random;
    private final ExecutorService repairs = Executors.newCachedThreadPool();
    private final Map<Victim, CompletableFuture<Void>> back = new EnumMap<>(Victim.class);
    private final List<Victim> order = new ArrayList<>();
    private volatile String second;

    Strikes(WholeSystem system, long seed) {
        this.system = system;
        this.random = new Random(seed);
        this.second = system.startTwin(Part.MARKET);
    }

    /** Where the two markets are. */
    String market(int pod) {
        return pod == 0 ? system.url(Part.MARKET) : second;
    }

    /** So many kills, each while the traders work; afterwards everything is back and they have done what they were let. */
    void strike(int kills, Traders traders, Market market) {
        for (int kill = 1; kill <= kills; kill++) {
            Victim victim = next();
            Await.until(victim + " to be back", () -> isBack(victim));
            long from = market.asked();
            long at = from + 1 + random.nextInt(THINGS * 3 / 4);
            traders.let(THINGS);
            Await.until("the traders to work", () -> traders.working() > 0 && market.asked() >= at);
            System.out.printf(
                    "  (kill %d of %d: %s, after %d requests, %d in the midst of something)%n",
                    kill, kills, victim, market.asked(), traders.working());
            kill(victim);
            back.put(victim, CompletableFuture.runAsync(() -> repair(victim), repairs));
        }
        back.values().forEach(CompletableFuture::join);
        traders.finish();
    }

    /** Each once, before any comes again. */
    private Victim next() {
        if (order.isEmpty()) {
            order.addAll(List.of(Victim.values()));
            Collections.shuffle(order, random);
        }
        return order.remove(0);
    }

    private boolean isBack(Victim victim) {
        CompletableFuture<Void> last = back.get(victim);
        if (last != null && last.isDone()) {
            last.join();
        }
        return last == null || last.isDone();
    }

    private void kill(Victim victim) {
        switch (victim) {
            case FIRST_MARKET -> system.kill(Part.MARKET);
            case SECOND_MARKET -> system.killTwin(Part.MARKET);
            case BROKER -> system.kill(Backbone.BROKER);
            default -> system.kill(Backbone.DATABASE);
        }
    }

    /** What is being started may end because something else was killed meanwhile: it is started again. */
    private void repair(Victim victim) {
        for (int tries = 1; ; tries++) {
            try {
                system.restoreBackbone();
                if (victim == Victim.FIRST_MARKET) {
                    system.startAgain(Part.MARKET);
                    system.await(Part.MARKET);
                } else if (victim == Victim.SECOND_MARKET) {
                    second = system.startTwin(Part.MARKET);
                }
                return;
            } catch (StackException again) {
                if (tries == TRIES) {
                    throw again;
                }
                System.out.println("  (" + victim + " is started again: " + again.getMessage() + ")");
            }
        }
    }

    @Override
    public void close() {
        repairs.shutdownNow();
    }
}
