package org.lintan.market.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.market.desk.floor.FloorBuilder;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Random days on the floor against the obvious market, and against a second floor that sees the same commands. */
class ListingPropertyTest {

    private static final List<String> PARTIES = List.of("a", "b", "c", "d");
    private static final Terms NO_FEE = FloorBuilder.termsWith(Map.of(Terms.FEE_BP_OTHER, 0));

    @Property(tries = 300)
    void theFloorDecidesAsTheObviousMarketAndConservesMoneyAndUnits(@ForAll long seed) {
        Random random = new Random(seed);
        FloorBuilder on = builder(seed);
        NaiveMarket naive = naive(seed);
        Map<Account, Long> balances = new HashMap<>(on.state.balances);
        ListingFloor floor = new ListingFloor(on);
        List<String> listings = new ArrayList<>(List.of("nothing"));
        for (int i = 0; i < 60; i++) {
            FloorCommand<ListingAction> command = random(random, on, listings);
            int before = floor.floor.blotter().journals().size();
            boolean done = !(floor.take(command) instanceof ListingDecision.Refused);
            assertEquals(naive.take(command), done, command.toString());
            assertEquals(
                    done ? before + 1 : before, floor.floor.blotter().journals().size());
            floor.floor
                    .blotter()
                    .journals()
                    .subList(before, floor.floor.blotter().journals().size())
                    .forEach(journal -> apply(journal, balances));
            assertTrue(balances.values().stream().allMatch(balance -> balance >= 0));
        }
        for (String party : PARTIES) {
            assertEquals(naive.money.get(party), balances.getOrDefault(account("CNY", party, Bucket.AVAILABLE), 0L));
            assertEquals(naive.free.get(party), balances.getOrDefault(account("T-TK", party, Bucket.AVAILABLE), 0L));
        }
        long offered = floor.board.changed().stream()
                .filter(listing -> listing.state() == ListingState.OPEN)
                .mapToLong(Listing::remainingKg)
                .sum();
        long ordered = PARTIES.stream()
                .mapToLong(party -> balances.getOrDefault(account("T-TK", party, Bucket.ORDERED), 0L))
                .sum();
        assertEquals(ordered, offered);
        assertEquals(sum(on.state.balances, "CNY"), sum(balances, "CNY"));
        assertEquals(sum(on.state.balances, "T-TK"), sum(balances, "T-TK"));
    }

    @Property(tries = 100)
    void theSameCommandsGiveTheSameDayAgain(@ForAll long seed) {
        assertEquals(day(seed), day(seed));
    }

    private static List<Object> day(long seed) {
        Random random = new Random(seed);
        FloorBuilder on = builder(seed);
        ListingFloor floor = new ListingFloor(on);
        List<String> listings = new ArrayList<>(List.of("nothing"));
        List<Object> story = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            story.add(floor.take(random(random, on, listings)).toString());
        }
        story.addAll(List.of(
                floor.floor.blotter().journals(),
                floor.floor.blotter().trades(),
                floor.board.changed(),
                floor.floor.blotter().changedInstruments(),
                floor.floor.blotter().tradedDays()));
        return story;
    }

    private static FloorBuilder builder(long seed) {
        Random random = new Random(~seed);
        FloorBuilder on = new FloorBuilder().terms(NO_FEE);
        PARTIES.forEach(party -> on.firm(party, random.nextInt(40_000)).units(party, random.nextInt(20_000)));
        return on;
    }

    private static NaiveMarket naive(long seed) {
        Random random = new Random(~seed);
        NaiveMarket naive = new NaiveMarket();
        PARTIES.forEach(party -> {
            naive.money.put(party, (long) random.nextInt(40_000));
            naive.free.put(party, (long) random.nextInt(20_000));
        });
        return naive;
    }

    private static FloorCommand<ListingAction> random(Random random, FloorBuilder on, List<String> listings) {
        String party = PARTIES.get(random.nextInt(PARTIES.size()));
        String listing = listings.get(random.nextInt(listings.size()));
        long kg = random.nextInt(4) == 0 ? 1 + random.nextInt(9_000) : 1_000L * (1 + random.nextInt(8));
        long price =
                List.of(1000L, 1349L, 1350L, 1500L, 1500L, 1500L, 1650L, 1651L).get(random.nextInt(8));
        switch (random.nextInt(5)) {
            case 0, 1:
                FloorCommand<ListingAction> open = ListingFloor.open(
                        on, party, kg, price, random.nextInt(4) == 0 ? ListedLane.RESERVE : ListedLane.MARKET);
                listings.add(open.commandId());
                return open;
            case 2, 3:
                return random.nextInt(4) == 0
                        ? ListingFloor.reserve(on, party, listing, kg, price)
                        : ListingFloor.buy(on, party, listing, kg, price);
            default:
                return ListingFloor.cancel(on, party, listing);
        }
    }

    private static void apply(Journal journal, Map<Account, Long> balances) {
        for (Transfer transfer : journal.transfers()) {
            balances.merge(transfer.from(), -transfer.amount(), Long::sum);
            balances.merge(transfer.to(), transfer.amount(), Long::sum);
        }
    }

    private static long sum(Map<Account, Long> balances, String asset) {
        return balances.entrySet().stream()
                .filter(entry -> entry.getKey().asset().equals(asset))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Account account(String asset, String party, Bucket bucket) {
        return new Account(FloorBuilder.COUNTY, asset, party, bucket);
    }
}
