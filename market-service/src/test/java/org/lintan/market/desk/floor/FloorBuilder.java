package org.lintan.market.desk.floor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.instrument.InstrumentKind;

/** Fills a floor in words. Everything happens in county 350428 with ticket TK (serial 0000001) on 2026-11-20 unless said. */
public final class FloorBuilder {

    public static final String COUNTY = "350428";
    public static final String TICKET = "TK";
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    public static final Terms TERMS = termsWith(Map.of());

    public final FloorState state = new FloorState();
    private int next;

    public FloorBuilder() {
        mode(null);
        terms(TERMS);
    }

    /** The default terms but for these rules. */
    public static Terms termsWith(Map<String, Object> changed) {
        Map<String, String> rules = new HashMap<>(Map.of(
                Terms.MODE,
                "LISTING",
                Terms.BAND_BP,
                "1000",
                Terms.REFERENCE_PRICE,
                "1500",
                Terms.RESERVE_PRICE,
                "1000",
                Terms.FEE_BP_VILLAGE,
                "0",
                Terms.FEE_BP_OTHER,
                "50",
                Terms.LOT_KG,
                "1000",
                Terms.RESALE_DAYS,
                "1",
                Terms.SINGLE_BELOW_KG,
                "100000000",
                "market.day_close",
                "1440"));
        changed.forEach((key, value) -> rules.put(key, value.toString()));
        return new Terms(COUNTY, rules);
    }

    /** The ticket has this mode of its own; null: none. */
    public FloorBuilder mode(String mode) {
        state.instruments.put(
                new Ref(COUNTY, TICKET), new Instrument(COUNTY, TICKET, InstrumentKind.TICKET, "0000001", mode, 0));
        return this;
    }

    public FloorBuilder village(String party, long kg) {
        return member(party, true, null, 0).units(party, kg);
    }

    public FloorBuilder firm(String party, long fen) {
        return member(party, false, null, 0).money(party, fen);
    }

    /** @param circle the same number for all of the group; 0 for none */
    public FloorBuilder member(String party, boolean village, String group, int circle) {
        int number = state.members.size() + 1;
        state.members.put(new Ref(COUNTY, party), new Member(party, village, group, number, circle));
        return this;
    }

    public FloorBuilder units(String party, long kg) {
        state.balances.put(new Account(COUNTY, "T-" + TICKET, party, Bucket.AVAILABLE), kg);
        return this;
    }

    public FloorBuilder money(String party, long fen) {
        state.balances.put(new Account(COUNTY, "CNY", party, Bucket.AVAILABLE), fen);
        return this;
    }

    public FloorBuilder terms(Terms terms) {
        return terms(DAY, terms);
    }

    public FloorBuilder terms(LocalDate day, Terms terms) {
        state.calendar.put(day, terms);
        return this;
    }

    public FloorBuilder closed(String month) {
        state.calendar.close(COUNTY, YearMonth.parse(month));
        return this;
    }

    /** What the ticket traded on earlier days. */
    public FloorBuilder traded(Map<LocalDate, DayTotals> days) {
        state.days.put(new Ref(COUNTY, TICKET), new TradedDays(days));
        return this;
    }

    public Floor floor() {
        return new Floor(state);
    }

    public <A extends Action> FloorCommand<A> command(String party, A action) {
        next++;
        return command("C" + next, party, Instant.parse("2026-11-20T02:00:00Z").plusSeconds(next), DAY, action);
    }

    public static <A extends Action> FloorCommand<A> command(
            String id, String party, Instant at, LocalDate date, A action) {
        return new FloorCommand<>(id, COUNTY, party, InstrumentKind.TICKET, TICKET, at, date, action);
    }
}
