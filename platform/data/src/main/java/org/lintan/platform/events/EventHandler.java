package org.lintan.platform.events;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Traces;

/**
 * What one consumer does with the events it hears. It works in the transaction it is given and may touch nothing but the database; it may
 * run several times and commits once.
 */
public interface EventHandler {

    static EventHandler of(Set<String> types, BiFunction<Sql, Event, Uni<Void>> effect) {
        return new EventHandler() {
            @Override
            public Set<String> types() {
                return types;
            }

            @Override
            public Uni<Void> handle(Sql sql, Event event) {
                return effect.apply(sql, event);
            }
        };
    }

    /** The types it knows. All others pass without leaving anything. */
    Set<String> types();

    /** The effect of one event. */
    Uni<Void> handle(Sql sql, Event event);

    /**
     * Locks, in one sorted order and before anything is read, what the events share with others' work (the villages, the tickets). Called
     * before {@link #handleAll} only: what a transaction reads is as old as its first reading, and a batch is a long transaction.
     */
    default Uni<Void> lock(Sql sql, List<Event> events) {
        return Uni.createFrom().voidItem();
    }

    /** The effect of several, the same as if one after the other were handled by itself. Whatever fails here is then done so. */
    default Uni<Void> handleAll(Sql sql, List<Event> events) {
        return inOrder(sql, events);
    }

    /** One after the other, each under the trace it was caused by. */
    default Uni<Void> inOrder(Sql sql, List<Event> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event ->
                        Traces.continuing(event.traceparent(), "consume " + event.type(), () -> handle(sql, event)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
