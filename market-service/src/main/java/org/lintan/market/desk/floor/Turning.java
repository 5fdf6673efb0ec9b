package org.lintan.market.desk.floor;

import java.util.ArrayList;
import java.util.List;
import org.lintan.market.book.BookEvent;
import org.lintan.market.pit.Pit;

/** What time does to a ticket's orders, before any command to its book: those whose day is over end, and a new day brings its band. */
final class Turning {

    private Turning() {}

    /** How many orders have ended by it. */
    static int turn(Floor floor, FloorCommand command) {
        Pit pit = floor.pit(command.ticketId());
        List<BookEvent> events = new ArrayList<>(pit.tick(command.at()));
        if (pit.head().bandDay().isBefore(command.date())) {
            PriceBand band = floor.band(command.ticketId(), command.date());
            long high = Math.min(band.high(), Pit.LIMITS.maxPrice());
            events.addAll(
                    pit.band(command.date(), Math.max(1, Math.min(band.low(), high)), Math.max(1, high), command.at()));
        }
        new Matching(floor, command, pit).settle(events);
        return (int)
                events.stream().filter(BookEvent.Cancelled.class::isInstance).count();
    }
}
