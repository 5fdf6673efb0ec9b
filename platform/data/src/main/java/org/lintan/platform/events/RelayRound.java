package org.lintan.platform.events;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Publishes what waits in the outbox until nothing waits any more. Several batches are on their way to Kafka at once, on one
 * {@link EventLine}, which keeps the order of each key; one {@link RelayPass} a batch reads it and marks those that have arrived. Dying
 * between any two steps sends some events again, in their order, and the inbox of each consumer drops the repetition.
 */
@ApplicationScoped
class RelayRound {

    private static final Logger LOG = Logger.getLogger(RelayRound.class);
    private static final int BATCHES_ON_THEIR_WAY = 4;
    /** From the arrival of a batch that was not full to the next pass: so that a pass under load has more to do than itself. */
    private static final Duration BREATH = Duration.ofMillis(20);
    /** So many breaths at most, while nothing new is told of: what has arrived is marked by the pass that reads what comes next. */
    private static final int BREATHS = 10;

    /** @param arrived once all of it has arrived or failed: those that have arrived */
    private record Batch(List<Waiting> events, CompletableFuture<List<Long>> arrived) {

        boolean complete() {
            return arrived.join().size() == events.size();
        }
    }

    /** Of one run; another begins with nothing on its way. */
    private static final class State {

        private final Deque<Batch> onTheirWay = new ArrayDeque<>();
        private boolean failed;

        /** Takes off what has arrived and gives its numbers. */
        List<Long> land() {
            List<Long> arrived = new ArrayList<>();
            while (!onTheirWay.isEmpty() && onTheirWay.getFirst().arrived().isDone()) {
                Batch batch = onTheirWay.removeFirst();
                arrived.addAll(batch.arrived().join());
                failed |= !batch.complete();
            }
            return arrived;
        }

        List<Long> numbers() {
            return onTheirWay.stream()
                    .flatMap(batch -> batch.events().stream().map(Waiting::seq))
                    .toList();
        }

        /** When the oldest batch has arrived; if it failed, its line has ended, and when the others have failed as well. */
        CompletableFuture<Void> next() {
            return onTheirWay
                    .getFirst()
                    .arrived()
                    .thenCompose(arrived -> onTheirWay.getFirst().complete()
                            ? CompletableFuture.completedFuture(null)
                            : CompletableFuture.allOf(
                                    onTheirWay.stream().map(Batch::arrived).toArray(CompletableFuture[]::new)));
        }
    }

    private final RelayPass pass;
    private final EventSender sender;
    private final RelaySignal signal;
    private final FaultPoint faults;

    private final Apart apart = new Apart(System::nanoTime);
    private volatile EventLine line;
    private volatile EventLine lineOfThoseApart;
    /** The one event of {@link Apart} that is on its way. */
    private Batch alone;

    private volatile boolean closed;

    RelayRound(RelayPass pass, EventSender sender, RelaySignal signal, FaultPoint faults) {
        this.pass = pass;
        this.sender = sender;
        this.signal = signal;
        this.faults = faults;
    }

    void close() {
        closed = true;
        line = ended(line);
        lineOfThoseApart = ended(lineOfThoseApart);
    }

    /** Publishes for this owner, never two runs at a time; fails when Kafka did not take all events, and those wait. */
    Uni<Void> run(String owner) {
        State state = new State();
        return Multi.createBy()
                .repeating()
                .uni(() -> step(owner, state))
                .whilst(goOn -> goOn)
                .collect()
                .last()
                .replaceWithVoid()
                // what has not arrived is read again, and sent on a line that nothing has failed on
                .onFailure()
                .invoke(() -> line = ended(line));
    }

    private Uni<Boolean> step(String owner, State state) {
        List<Long> sent = state.land();
        if (state.failed) {
            Optional.ofNullable(line).flatMap(EventLine::refused).ifPresent(this::setApart);
        }
        landAlone().ifPresent(sent::add);
        long told = signal.raised();
        RelayPass.Order order = new RelayPass.Order(
                owner, sent, state.numbers(), apart.streams(), alone == null ? apart.due() : Optional.empty());
        return pass.run(order).chain(found -> {
            if (found.isEmpty() || closed) {
                line = ended(line);
                return Uni.createFrom().item(false);
            }
            if (!sent.isEmpty()) {
                faults.reached("relay.marked");
            }
            if (order.alone().isPresent() && found.get().alone().isEmpty()) {
                apart.taken(order.alone().get());
            }
            return state.failed
                    ? Uni.createFrom().failure(new IllegalStateException("Kafka did not take all events."))
                    : goOn(state, found.get(), told);
        });
    }

    /** @param told how often it had been told of more before this was found */
    private Uni<Boolean> goOn(State state, RelayPass.Found found, long told) {
        found.alone().ifPresent(this::sendAlone);
        if (!found.events().isEmpty()) {
            faults.reached("relay.read");
            line = line == null ? sender.open() : line;
            state.onTheirWay.addLast(send(line, found.events()));
        }
        if (state.onTheirWay.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        boolean room = state.onTheirWay.size() < BATCHES_ON_THEIR_WAY;
        boolean full = found.events().size() == RelayPass.BATCH;
        if (room && full) {
            return Uni.createFrom().item(true);
        }
        Uni<Void> arrived = Uni.createFrom().completionStage(state::next);
        return (full ? arrived : arrived.chain(() -> breathe(told, BREATHS)))
                .invoke(() -> faults.reached("relay.sent"))
                .replaceWith(true);
    }

    private Uni<Void> breathe(long told, int breaths) {
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(BREATH)
                .chain(() -> breaths > 1 && signal.raised() == told && !closed
                        ? breathe(told, breaths - 1)
                        : Uni.createFrom().voidItem());
    }

    private static Batch send(EventLine line, List<Waiting> events) {
        List<CompletableFuture<Void>> sent = events.stream()
                .map(event -> line.send(event.stream(), event.payload(), event.traceparent()))
                .toList();
        return new Batch(
                events,
                CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).handle((done, failure) -> {
                    List<Long> arrived = new ArrayList<>(events.size());
                    for (int i = 0; i < sent.size(); i++) {
                        if (!sent.get(i).isCompletedExceptionally()) {
                            arrived.add(events.get(i).seq());
                        }
                    }
                    return arrived;
                }));
    }

    private void setApart(EventLine.Refused refused) {
        LOG.warnf(
                "An event of %s was not taken (%s); those of its key are sent apart from the others until one is.",
                refused.stream().topic(), refused.reason());
        apart.failed(refused.stream());
    }

    private void sendAlone(Waiting event) {
        lineOfThoseApart = lineOfThoseApart == null ? sender.open() : lineOfThoseApart;
        alone = send(lineOfThoseApart, List.of(event));
        alone.arrived().thenRun(signal::raise);
    }

    private Optional<Long> landAlone() {
        if (alone == null || !alone.arrived().isDone()) {
            return Optional.empty();
        }
        Waiting event = alone.events().get(0);
        boolean arrived = alone.complete();
        alone = null;
        if (arrived) {
            apart.taken(event.stream());
            return Optional.of(event.seq());
        }
        apart.failed(event.stream());
        lineOfThoseApart = ended(lineOfThoseApart);
        return Optional.empty();
    }

    private static EventLine ended(EventLine line) {
        if (line != null) {
            line.close();
        }
        return null;
    }
}
