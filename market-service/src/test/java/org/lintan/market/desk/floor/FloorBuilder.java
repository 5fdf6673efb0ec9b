package org.lintan.market.desk.floor;

import java.time.Instant;
import java.time.LocalDate;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.pit.Owner;

/** Fills a floor in words. Everything happens in county 350428 with ticket TK (serial 0000001) on 2026-11-20 unless said. */
final class FloorBuilder {

    static final String COUNTY = "350428";
    static final String TICKET = "TK";
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Terms TERMS = new Terms("LISTING", 1000, 1500, 1000, 0, 50, 1000, 1, 100_000_000, 1440);

    final FloorState state = new FloorState();
    private int next;

    FloorBuilder() {
        state.instruments.put(TICKET, new Instrument(COUNTY, TICKET, "0000001", 0));
        state.terms.put(DAY, TERMS);
    }

    FloorBuilder village(String party, long kg) {
        state.members.put(party, new Member(party, true, null, owner(0)));
        return units(party, kg);
    }

    FloorBuilder firm(String party, long fen) {
        state.members.put(party, new Member(party, false, null, owner(0)));
        return money(party, fen);
    }

    FloorBuilder units(String party, long kg) {
        state.balances.put(new Account(COUNTY, "T-" + TICKET, party, Bucket.AVAILABLE), kg);
        return this;
    }

    FloorBuilder money(String party, long fen) {
        state.balances.put(new Account(COUNTY, "CNY", party, Bucket.AVAILABLE), fen);
        return this;
    }

    FloorBuilder terms(Terms terms) {
        state.terms.put(DAY, terms);
        return this;
    }

    Floor floor() {
        return new Floor(COUNTY, state);
    }

    FloorCommand open(String party, long kg, long price, Lane lane) {
        return command(party, new FloorCommand.OpenListing(kg, price, lane));
    }

    FloorCommand buy(String party, String listingId, long kg, long price) {
        return command(party, new FloorCommand.Purchase(listingId, kg, price, false));
    }

    FloorCommand reserve(String party, String listingId, long kg, long price) {
        return command(party, new FloorCommand.Purchase(listingId, kg, price, true));
    }

    FloorCommand cancel(String party, String listingId) {
        return command(party, new FloorCommand.CancelListing(listingId));
    }

    /** A new party's numbers in the books. */
    Owner owner(int group) {
        return new Owner(state.members.size() + 1, group);
    }

    FloorCommand command(String party, FloorCommand.Action action) {
        return new FloorCommand(
                "C" + ++next,
                COUNTY,
                party,
                TICKET,
                Instant.parse("2026-11-20T02:00:00Z").plusSeconds(next),
                DAY,
                action);
    }
}
