package org.lintan.market.desk.floor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Refusal;

/** Which days can be traded on, and on what terms. */
public final class Calendar {

    private record Day(String county, LocalDate date) {}

    private record Month(String county, YearMonth month) {}

    private final Map<Day, Terms> terms = new HashMap<>();
    private final Set<Month> closed = new HashSet<>();

    public void put(LocalDate date, Terms of) {
        terms.put(new Day(of.county(), date), of);
    }

    /** The books of the month take nothing any more. */
    public void close(String county, YearMonth month) {
        closed.add(new Month(county, month));
    }

    public Terms terms(String county, LocalDate date) {
        return terms.get(new Day(county, date));
    }

    /** Why nothing can be traded on the day by who needs these rules; empty if it can. What stands can still be taken back. */
    Optional<Refusal> refusal(String county, LocalDate date, Collection<String> rules) {
        YearMonth month = YearMonth.from(date);
        return closed.contains(new Month(county, month))
                ? Optional.of(Refusal.of(MarketCode.PERIOD_CLOSED, month.toString()))
                : terms(county, date).missing(rules);
    }

    /** The day the books take it on: its own, or the first of the next month that is not closed. */
    LocalDate firstOpen(String county, LocalDate date) {
        LocalDate day = date;
        while (closed.contains(new Month(county, YearMonth.from(day)))) {
            day = YearMonth.from(day).plusMonths(1).atDay(1);
        }
        return day;
    }
}
