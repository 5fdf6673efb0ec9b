package org.lintan.market.order;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.lintan.market.book.BookEvent;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.PriceBand;
import org.lintan.market.order.pit.Pit;

/** What time does to an instrument's orders, before any command to its book: those whose day is over end, and a new day brings its band. */
final class DayRules {

    /** When day orders end, in minutes after midnight. */
    private static final String DAY_CLOSE = "market.day_close";

    static final List<String> RULES = List.of(DAY_CLOSE);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DayRules() {}

    /** How many orders have ended by it; none on a day that cannot be traded on. */
    static int turn(PitCommand at) {
        FloorCommand<?> command = at.command();
        if (!at.floor().admission().isOpen(command, RULES)) {
            return 0;
        }
        Pit pit = at.pit();
        List<BookEvent> events = new ArrayList<>(pit.tick(command.at()));
        if (pit.head().bandDay().isBefore(command.date())) {
            PriceBand band = at.floor().band(command);
            long high = Math.min(band.high(), Pit.LIMITS.maxPrice());
            events.addAll(
                    pit.band(command.date(), Math.max(1, Math.min(band.low(), high)), Math.max(1, high), command.at()));
        }
        new Matching(at).settle(events);
        return (int)
                events.stream().filter(BookEvent.Cancelled.class::isInstance).count();
    }

    /** When day orders of the command's day end. */
    static Instant close(Floor floor, FloorCommand<?> command) {
        return command.date()
                .atStartOfDay(ZONE)
                .plusMinutes(floor.terms(command).number(DAY_CLOSE))
                .toInstant();
    }
}
