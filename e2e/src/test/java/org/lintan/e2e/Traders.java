package org.lintan.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.lintan.e2e.history.Answer;
import org.lintan.stack.Part;
import org.lintan.testkit.Await;

/**
 * A village that sells and firms that buy, several of each at once, by listings and by orders. They take back what they offered, press twice, ask
 * for something else under a key they have used, and for what can never be had. Each does as many things as it is let.
 */
final class Traders implements AutoCloseable {

    private static final List<String> LOGINS = List.of("steward", "steward", "buyer", "buyer", "buyer", "reserve");
    private static final List<Long> PRICES = List.of(1480L, 1490L, 1500L, 1510L, 1520L);
    private static final String NO_BODY = "{}";
    private static final int REMEMBERED = 200;
    /** More open offers than this, and some are taken back before others are made. */
    private static final int MOST_OPEN = 60;
    /** Partitions of the log; a ticket that is none lies in any of them. */
    private static final int NOWHERE = 16;

    /** Something that can be taken or taken back. */
    private record Offer(String id, String login, long price) {}

    /** Something that was asked, and how it ended. */
    private record Deed(String login, String key, Market.Request request, Answer answer) {}

    private final Market market;
    private final List<String> listed;
    private final List<String> continuous;
    private final long seed;
    private final List<Offer> listings = new ArrayList<>();
    private final List<Offer> orders = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Semaphore leave = new Semaphore(0);
    private final AtomicInteger working = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(2 * LOGINS.size());
    private volatile boolean over;
    private CompletableFuture<Void> all;

    /**
     * @param listed tickets sold by listings, the first two of them in different partitions
     * @param continuous tickets sold by orders
     */
    Traders(Market market, List<String> listed, List<String> continuous, long seed) {
        this.market = market;
        this.listed = listed;
        this.continuous = continuous;
        this.seed = seed;
    }

    void start() {
        all = CompletableFuture.allOf(IntStream.range(0, LOGINS.size())
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> new Trader(LOGINS.get(i), new Random(seed + i)).trade(), threads))
                .toArray(CompletableFuture[]::new));
    }

    /** They may do so many things more. */
    void let(int things) {
        leave.release(things);
    }

    /** How many are in the midst of something that has no answer yet; fails as they fail. */
    int working() {
        if (all.isCompletedExceptionally()) {
            all.join();
        }
        return working.get();
    }

    /** They do what they were let, and go. */
    void finish() {
        Await.until("the traders to finish", () -> working() >= 0 && leave.availablePermits() == 0);
        over = true;
        leave.release(LOGINS.size());
        all.join();
    }

    /** What they offered and nobody took is theirs again. */
    void takeBack(County county) {
        for (String ticket : listed) {
            Await.until("no listing to be open", () -> takenBack(county, "steward", "/listings", ticket, "listingId"));
        }
        for (String ticket : continuous) {
            for (String login : Set.copyOf(LOGINS)) {
                Await.until("no order to be open", () -> takenBack(county, login, "/orders", ticket, "orderId"));
            }
        }
    }

    private boolean takenBack(County county, String login, String path, String ticket, String id) {
        List<String> open = county.as(login, Part.MARKET)
                .queryParam("state", "OPEN")
                .queryParam("ticketId", ticket)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("items." + id);
        open.forEach(
                one -> market.ask(login, 0, County.freshKey(), cancelled(path + '/', new Offer(one, login, 0)), false));
        return open.isEmpty();
    }

    /** While nobody asks anything else, everything that was refused last is asked again, and once more. */
    void repeatRefusals() {
        for (Deed deed : deeds) {
            if (deed.answer() instanceof Answer.Refused) {
                market.ask(deed.login(), 0, deed.key(), deed.request(), true);
                market.ask(deed.login(), 1, deed.key(), deed.request(), true);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Market.Request cancelled(String path, Offer offer) {
        return new Market.Request(path + offer.id() + "/cancel", NO_BODY, false);
    }

    private static <T> T one(Random random, List<T> of) {
        synchronized (of) {
            return of.isEmpty() ? null : of.get(random.nextInt(of.size()));
        }
    }

    private static <T> void add(List<T> to, T one) {
        synchronized (to) {
            to.add(one);
        }
    }

    private static <T> void remove(List<T> from, T one) {
        synchronized (from) {
            from.remove(one);
        }
    }

    /** One of them. */
    private final class Trader {

        private final String login;
        private final boolean seller;
        private final Random random;

        private Trader(String login, Random random) {
            this.login = login;
            this.seller = login.equals("steward");
            this.random = random;
        }

        private void trade() {
            try {
                leave.acquire();
                while (!over) {
                    working.incrementAndGet();
                    act();
                    working.decrementAndGet();
                    leave.acquire();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        private void act() {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3, 4 -> {
                    if (seller) {
                        list();
                    } else {
                        buy();
                    }
                }
                case 5 -> takeBackListing();
                case 6, 7, 8 -> order();
                case 9 -> takeBackOrder();
                case 10, 11 -> neverHad();
                case 12 -> again();
                case 13 -> somethingElse();
                case 14 -> twoTickets();
                default -> pressTwice();
            }
        }

        private void list() {
            if (many(listings)) {
                takeBackListing();
            }
            listing(listing(one(random, listed)), County.freshKey());
        }

        private Market.Request listing(String ticket) {
            return listing(ticket, 1_000L * (1 + random.nextInt(3)), 1500, "MARKET", false);
        }

        private Market.Request listing(String ticket, long kg, long price, String lane, boolean forGood) {
            return new Market.Request(
                    "/listings",
                    "{\"ticketId\":\"%s\",\"quantityKg\":%d,\"priceFenPerTonne\":%d,\"lane\":\"%s\"}"
                            .formatted(ticket, kg, price, lane),
                    forGood);
        }

        private void listing(Market.Request request, String key) {
            if (ask(key, request) instanceof Answer.Done done) {
                add(listings, new Offer(done.body().path("listingId").asText(), login, 1500));
            }
        }

        private void buy() {
            Offer offer = one(random, listings);
            if (offer == null) {
                neverHad();
                return;
            }
            long seen = random.nextInt(10) == 0 ? offer.price() - 1 : offer.price();
            Answer answer = ask(
                    County.freshKey(),
                    new Market.Request(
                            "/listings/" + offer.id() + "/purchases",
                            "{\"quantityKg\":%d,\"priceFenPerTonne\":%d}"
                                    .formatted(1_000L * (1 + random.nextInt(2)), seen),
                            false));
            if (answer instanceof Answer.Refused refused && refused.code().equals("LISTING_CLOSED")) {
                remove(listings, offer);
            }
        }

        private void takeBackListing() {
            takeBack("/listings/", listings);
        }

        private void takeBackOrder() {
            takeBack("/orders/", orders);
        }

        /** Mostly one's own; what is somebody else's is refused. */
        private void takeBack(String path, List<Offer> offers) {
            Offer offer = one(random, random.nextInt(5) == 0 ? offers : own(offers));
            if (offer != null) {
                ask(County.freshKey(), cancelled(path, offer));
                if (offer.login().equals(login)) {
                    remove(offers, offer);
                }
            }
        }

        private List<Offer> own(List<Offer> offers) {
            synchronized (offers) {
                return offers.stream()
                        .filter(offer -> offer.login().equals(login))
                        .toList();
            }
        }

        private boolean many(List<Offer> offers) {
            return own(offers).size() > MOST_OPEN;
        }

        private void order() {
            if (many(orders)) {
                takeBackOrder();
            }
            order(order(one(random, continuous)), County.freshKey());
        }

        private Market.Request order(String ticket) {
            return order(
                    ticket,
                    seller ? "SELL" : "BUY",
                    1_000L * (1 + random.nextInt(2)),
                    one(random, PRICES),
                    random.nextInt(4) == 0 ? "IOC" : "GTC",
                    false);
        }

        private Market.Request order(
                String ticket, String side, long kg, long price, String timeInForce, boolean forGood) {
            return new Market.Request(
                    "/orders",
                    ("{\"ticketId\":\"%s\",\"side\":\"%s\",\"type\":\"LIMIT\",\"timeInForce\":\"%s\",\"quantityKg\":%d,"
                                    + "\"priceFenPerTonne\":%d}")
                            .formatted(ticket, side, timeInForce, kg, price),
                    forGood);
        }

        private void order(Market.Request request, String key) {
            if (ask(key, request) instanceof Answer.Done done
                    && done.body().path("state").asText().equals("OPEN")) {
                add(orders, new Offer(done.body().path("orderId").asText(), login, 0));
            }
        }

        /** Too much, a price outside the band, what does not exist: refused now and for ever. */
        private void neverHad() {
            String nowhere = "NOWHERE-" + random.nextInt(NOWHERE);
            String ticket = one(random, listed);
            String pit = one(random, continuous);
            Market.Request request = switch (random.nextInt(seller ? 7 : 5)) {
                case 0 -> order(nowhere, "SELL", 1_000, 1500, "GTC", true);
                case 1 -> order(pit, seller ? "SELL" : "BUY", 1_000, 9_900, "GTC", true);
                case 2 -> order(pit, seller ? "SELL" : "BUY", 99_000_000, 1500, "GTC", true);
                case 3 -> new Market.Request("/orders/" + "0".repeat(26) + '-' + nowhere + "/cancel", NO_BODY, true);
                case 4 ->
                    seller
                            ? listing(nowhere, 1_000, 1500, "MARKET", true)
                            : new Market.Request(
                                    "/listings/" + "0".repeat(26) + '-' + nowhere + "/purchases",
                                    "{\"quantityKg\":1000,\"priceFenPerTonne\":1500}",
                                    true);
                case 5 -> listing(ticket, 1_000, 9_900, "MARKET", true);
                default -> listing(ticket, 99_000_000, 1500, "MARKET", true);
            };
            ask(County.freshKey(), request);
        }

        /** What was asked before, under its key. */
        private void again() {
            Deed deed = one(random, deeds);
            if (deed != null) {
                ask(deed.login(), deed.key(), deed.request());
            }
        }

        /** Another body under a key of one's own: never, if the first is done; if it was refused, its key is free. */
        private void somethingElse() {
            Deed deed = one(random, deeds);
            if (deed == null
                    || deed.request().body().equals(NO_BODY)
                    || !deed.login().equals(login)) {
                order();
                return;
            }
            boolean taken = deed.answer() instanceof Answer.Done;
            Market.Request other = switch (deed.request().path()) {
                case "/listings" -> listing(one(random, listed), 4_000, 1500, "MARKET", taken);
                case "/orders" -> order(one(random, continuous), seller ? "SELL" : "BUY", 4_000, 1500, "IOC", taken);
                default ->
                    new Market.Request(deed.request().path(), "{\"quantityKg\":4000,\"priceFenPerTonne\":1500}", taken);
            };
            if (!deed.request().body().equals(other.body())) {
                offered(deed.key(), other);
            }
        }

        /** One key, two tickets, both at once: at most one of them is done. */
        private void twoTickets() {
            String key = County.freshKey();
            Market.Request first = seller ? listing(listed.get(0)) : order(continuous.get(0));
            Market.Request other = seller ? listing(listed.get(1)) : order(one(random, listed));
            CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> offered(key, other), threads);
            offered(key, first);
            beside.join();
        }

        private void pressTwice() {
            String key = County.freshKey();
            Market.Request request = seller ? listing(one(random, listed)) : order(one(random, continuous));
            CompletableFuture<Answer> beside =
                    CompletableFuture.supplyAsync(() -> market.ask(login, 1, key, request, false), threads);
            offered(key, request);
            beside.join();
        }

        private void offered(String key, Market.Request request) {
            switch (request.path()) {
                case "/listings" -> listing(request, key);
                case "/orders" -> order(request, key);
                default -> ask(key, request);
            }
        }

        private Answer ask(String key, Market.Request request) {
            return ask(login, key, request);
        }

        private Answer ask(String who, String key, Market.Request request) {
            Answer answer = market.ask(who, random.nextInt(Market.PODS), key, request, false);
            synchronized (deeds) {
                deeds.removeIf(deed -> deed.key().equals(key) && deed.request().equals(request));
                deeds.add(new Deed(who, key, request, answer));
                if (deeds.size() > REMEMBERED) {
                    deeds.remove(0);
                }
            }
            return answer;
        }
    }
}
