package org.lintan.bench.market;

import java.util.List;
import java.util.Random;

/** Firms buy a tonne or more of listings in turn. */
final class Purchases implements Flow {

    private final Random random;
    private final List<String> listings;
    private final List<Party> buyers;
    private long count;

    Purchases(long seed, List<String> listings, List<Party> buyers) {
        this.random = new Random(seed);
        this.listings = listings;
        this.buyers = buyers;
    }

    @Override
    public Ask next(int connection) {
        String listing = listings.get((int) (count++ % listings.size()));
        return new Ask(
                "/api/v1/listings/" + listing + "/purchases",
                buyers.get(random.nextInt(buyers.size())).bearer(),
                Orders.key(random),
                "{\"quantityKg\":1000,\"priceFenPerTonne\":" + County.PRICE + "}",
                "tradeId");
    }
}
