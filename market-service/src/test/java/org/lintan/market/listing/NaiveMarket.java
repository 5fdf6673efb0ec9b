package org.lintan.market.listing;

import java.util.HashMap;
import java.util.Map;
import org.lintan.market.desk.floor.FloorCommand;

/** The obvious listing market nobody could doubt: three maps and a list of ifs. One ticket, one day, no fee, default rules. */
final class NaiveMarket {

    final Map<String, Long> money = new HashMap<>();
    final Map<String, Long> free = new HashMap<>();
    final Map<String, Long> boughtToday = new HashMap<>();
    final Map<String, long[]> listings = new HashMap<>();
    final Map<String, String> owners = new HashMap<>();
    final Map<String, ListedLane> lanes = new HashMap<>();

    /** Whether the command is carried out; if so, carries it out. A listing is {price, remaining, open}. */
    boolean take(FloorCommand<ListingAction> command) {
        String who = command.party();
        if (command.action() instanceof ListingAction.OpenListing open) {
            return open(command.commandId(), who, open);
        }
        if (command.action() instanceof ListingAction.Purchase purchase) {
            return buy(who, purchase);
        }
        String id = ((ListingAction.CancelListing) command.action()).listingId();
        long[] listing = listings.get(id);
        if (listing == null || listing[2] == 0 || !owners.get(id).equals(who)) {
            return false;
        }
        listing[2] = 0;
        free.merge(who, listing[1], Long::sum);
        return true;
    }

    private boolean open(String id, String who, ListingAction.OpenListing open) {
        long mine = free.getOrDefault(who, 0L);
        long sellable = Math.max(0, mine - boughtToday.getOrDefault(who, 0L));
        long price = open.priceFenPerTonne();
        boolean priceFits = open.lane() == ListedLane.MARKET ? price >= 1350 && price <= 1650 : price == 1000;
        boolean lot = open.quantityKg() % 1000 == 0 || open.quantityKg() == sellable;
        boolean worth = open.quantityKg() * price + 500 >= 1000;
        if (!priceFits || !lot || !worth || open.quantityKg() > sellable) {
            return false;
        }
        free.put(who, mine - open.quantityKg());
        listings.put(id, new long[] {price, open.quantityKg(), 1});
        owners.put(id, who);
        lanes.put(id, open.lane());
        return true;
    }

    private boolean buy(String who, ListingAction.Purchase purchase) {
        long[] listing = listings.get(purchase.listingId());
        if (listing == null
                || listing[2] == 0
                || owners.get(purchase.listingId()).equals(who)
                || listing[0] != purchase.priceFenPerTonne()) {
            return false;
        }
        if (lanes.get(purchase.listingId()) == ListedLane.RESERVE && !purchase.reserveCentre()) {
            return false;
        }
        long kg = purchase.quantityKg();
        long fen = (kg * listing[0] + 500) / 1000;
        boolean lot = kg % 1000 == 0 || kg == listing[1];
        if (kg > listing[1] || !lot || fen == 0 || fen > money.getOrDefault(who, 0L)) {
            return false;
        }
        money.merge(who, -fen, Long::sum);
        money.merge(owners.get(purchase.listingId()), fen, Long::sum);
        free.merge(who, kg, Long::sum);
        boughtToday.merge(who, kg, Long::sum);
        listing[1] -= kg;
        listing[2] = listing[1] == 0 ? 0 : 1;
        return true;
    }
}
