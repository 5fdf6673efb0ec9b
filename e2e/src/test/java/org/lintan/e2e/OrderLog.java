package org.lintan.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintan.stack.Part;
import org.lintan.stack.WholeSystem;

/** Who carries out which partition of the order log, as the market's database has it. */
final class OrderLog {

    /** How far a partition is and who owns it. */
    record Place(String owner, long epoch, long nextOffset) {}

    private final WholeSystem system;
    private final MarketDatabase database;

    OrderLog(WholeSystem system) {
        this.system = system;
        this.database = new MarketDatabase(system);
    }

    Map<Integer, Place> places() {
        Map<Integer, Place> places = new TreeMap<>();
        database.rows(
                "SELECT log_partition, owner, epoch, next_offset FROM log_cursor",
                row -> places.put(
                        row.getInt("log_partition"),
                        new Place(row.getString("owner"), row.getLong("epoch"), row.getLong("next_offset"))));
        return places;
    }

    /** Whether the second process is the owner: each says in its log under which name it took a partition over. */
    boolean secondOwns(Place place) {
        boolean first = says(false, place.owner());
        boolean second = says(true, place.owner());
        if (first == second) {
            throw new IllegalStateException(
                    "the owner " + place.owner() + " should be in the log of exactly one of the two processes");
        }
        return second;
    }

    /** Both processes own something, so that either could take over from the other. */
    boolean isShared() {
        return places().values().stream()
                .map(this::ownerOrNobody)
                .collect(Collectors.toSet())
                .containsAll(java.util.Set.of("first", "second"));
    }

    private String ownerOrNobody(Place place) {
        return says(true, place.owner()) ? "second" : says(false, place.owner()) ? "first" : "nobody";
    }

    private boolean says(boolean second, String owner) {
        try {
            return Files.readString(system.log(Part.MARKET, second)).contains(owner + " owns ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
