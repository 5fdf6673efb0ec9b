package org.lintan.market.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.floor.Seat;
import org.lintan.platform.db.CountyKeys;

/** Whom, what and which days the commands of a batch need to know. */
final class Needs {

    /**
     * Those of one county.
     *
     * @param days legal days of its commands
     * @param offering those who may offer what they hold, so that what they bought lately must be known
     */
    record County(
            String name,
            SortedSet<LocalDate> days,
            SortedSet<String> instruments,
            SortedSet<String> parties,
            SortedSet<String> offering) {

        private County(String name) {
            this(name, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    private final SortedMap<String, County> counties = new TreeMap<>();
    private final Set<Seat> seats = new LinkedHashSet<>();

    void day(String county, LocalDate day) {
        county(county).days().add(day);
    }

    void instrument(Ref instrument) {
        county(instrument.county()).instruments().add(instrument.id());
    }

    void seat(Seat seat) {
        seats.add(seat);
        County county = county(seat.county());
        county.instruments().add(seat.instrumentId());
        county.parties().add(seat.party());
    }

    /** Of a seat that may offer what it holds. */
    void offering(Seat seat) {
        county(seat.county()).offering().add(seat.party());
    }

    Set<Seat> seats() {
        return seats;
    }

    Collection<County> counties() {
        return counties.values();
    }

    CountyKeys instruments() {
        CountyKeys keys = new CountyKeys();
        counties.values().forEach(county -> county.instruments().forEach(id -> keys.add(county.name(), id)));
        return keys;
    }

    CountyKeys parties() {
        CountyKeys keys = new CountyKeys();
        counties.values().forEach(county -> county.parties().forEach(party -> keys.add(county.name(), party)));
        return keys;
    }

    private County county(String name) {
        return counties.computeIfAbsent(name, County::new);
    }
}
