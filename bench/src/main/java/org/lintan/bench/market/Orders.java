package org.lintan.bench.market;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Pairs of a sell and a buy of the same ticket, price and tonnes, by a village and a firm: each connection sends the one, then the other, while
 * others come between. About every second order trades, in parts, and the book stays as small as the connections are many. Prices walk, so
 * that what stayed behind is swept up when they come back.
 */
final class Orders implements Flow {

    static final String PATH = "/api/v1/orders";
    private static final int PAIRS_A_PRICE = 64;
    private static final int WALK = 10;

    private record Pair(String ticket, long price, long kg, Party seller, Party buyer) {}

    private final Random random;
    private final List<String> tickets;
    private final List<Party> sellers;
    private final List<Party> buyers;
    private final boolean refused;
    private final Pair[] half = new Pair[Run.CONNECTIONS];
    private long pairs;
    private long price = County.PRICE;

    private Orders(long seed, List<String> tickets, List<Party> sellers, List<Party> buyers, boolean refused) {
        this.random = new Random(seed);
        this.tickets = tickets;
        this.sellers = sellers;
        this.buyers = buyers;
        this.refused = refused;
    }

    static Orders of(long seed, List<String> tickets, List<Party> sellers, List<Party> buyers) {
        return new Orders(seed, tickets, sellers, buyers, false);
    }

    /** The same requests but for their quantity, 0 kg, which a rule of the endpoint refuses before anything is asked of anybody. */
    static Orders refused(long seed, List<String> tickets, List<Party> sellers, List<Party> buyers) {
        return new Orders(seed, tickets, sellers, buyers, true);
    }

    @Override
    public Ask next(int connection) {
        Pair pair = half[connection];
        half[connection] = pair == null ? draw() : null;
        return pair == null ? ask(half[connection], half[connection].seller(), "SELL") : ask(pair, pair.buyer(), "BUY");
    }

    @Override
    public boolean complete(int connection) {
        return half[connection] == null;
    }

    private Pair draw() {
        if (++pairs % PAIRS_A_PRICE == 0) {
            long step = random.nextInt(3) - 1L;
            price = Math.max(County.PRICE - WALK, Math.min(County.PRICE + WALK, price + step));
        }
        return new Pair(
                tickets.get((int) (pairs % tickets.size())),
                price,
                1000L * (1 + random.nextInt(9)),
                sellers.get(random.nextInt(sellers.size())),
                buyers.get(random.nextInt(buyers.size())));
    }

    private Ask ask(Pair pair, Party party, String side) {
        String body = "{\"ticketId\":\"" + pair.ticket() + "\",\"side\":\"" + side
                + "\",\"type\":\"LIMIT\",\"timeInForce\":\"GTC\",\"quantityKg\":" + (refused ? 0 : pair.kg())
                + ",\"priceFenPerTonne\":" + pair.price() + "}";
        return new Ask(PATH, party.bearer(), key(random), body, refused ? null : "orderId");
    }

    /** As long and as scattered as what clients send. */
    static String key(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
