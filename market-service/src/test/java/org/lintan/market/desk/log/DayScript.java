package org.lintan.market.desk.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.platform.writes.Claim;

/** Days of two counties as commands of every kind, sense and nonsense mixed, always the same ones. */
final class DayScript {

    static final String MINE = "350428";
    static final String OTHER = "350783";
    private static final List<String> DAYS =
            List.of("2026-11-20T01:00:00Z", "2026-11-21T01:00:00Z", "2026-11-23T01:00:00Z", "2026-12-01T01:00:00Z");

    private final Random random = new Random(20261125);
    private final ObjectMapper json;
    private final List<Command> commands = new ArrayList<>();
    private final List<Command> listings = new ArrayList<>();
    private final List<Command> orders = new ArrayList<>();
    private int next;
    private Instant now;

    private DayScript(ObjectMapper json) {
        this.json = json;
    }

    static List<Command> of(ObjectMapper json) {
        return new DayScript(json).write();
    }

    private List<Command> write() {
        for (int day = 0; day < DAYS.size(); day++) {
            now = Instant.parse(DAYS.get(day));
            modes(day);
            for (int i = 0; i < (day < 3 ? 170 : 40); i++) {
                now = now.plusMillis(1 + random.nextInt(60_000)).plusNanos(1_000L * random.nextInt(1_000));
                line();
            }
        }
        return List.copyOf(commands);
    }

    /** What two operators have agreed on, in the morning; then time passes over every book. */
    private void modes(int day) {
        for (int change = 1; change <= 2; change++) {
            String id = "01JCHANGE" + "0".repeat(15) + day + change;
            add(
                    MINE,
                    "350428-op",
                    "TICKET-MINE-" + change,
                    "SET_MODE",
                    Map.of("changeId", id, "confirmedBy", "op-2", "confirmedName", "操作员乙"),
                    null);
        }
        for (String ticket : List.of("TICKET-MINE-1", "TICKET-MINE-2", "TICKET-MINE-3")) {
            add(MINE, "market", ticket, "TURN_DAY", Map.of(), null);
        }
        add(OTHER, "market", "TICKET-OTHER", "TURN_DAY", Map.of(), null);
    }

    private void line() {
        boolean mine = random.nextInt(4) > 0;
        String county = mine ? MINE : OTHER;
        String ticket = mine ? "TICKET-MINE-" + (1 + random.nextInt(3)) : "TICKET-OTHER";
        String likely = random.nextInt(5) == 0 ? ticket : mine ? "TICKET-MINE-3" : "TICKET-OTHER";
        String book = random.nextInt(5) == 0 ? ticket : mine ? "TICKET-MINE-1" : "TICKET-OTHER";
        List<String> parties = List.of("-v1", "-v1", "-f1", "-f1", "-f2", "-f3", "-r1", "-unknown");
        String party = county + parties.get(random.nextInt(40) == 0 ? 7 : random.nextInt(7));
        switch (random.nextInt(12)) {
            case 0, 1 -> open(county, likely, random.nextInt(3) == 0 ? party : county + "-v1");
            case 2, 3, 4 -> buy(county, party);
            case 5 -> cancelListing(county, party);
            case 6, 7, 8, 9 -> order(county, book, party);
            case 10 -> cancelOrder(county, party);
            default -> odd(county, ticket, party);
        }
    }

    private void open(String county, String ticket, String party) {
        boolean reserve = random.nextInt(5) < (county.equals(MINE) ? 1 : 4);
        long price = reserve ? 1000 : price();
        Map<String, Object> payload =
                Map.of("quantityKg", kg(), "priceFenPerTonne", price, "lane", reserve ? "RESERVE" : "MARKET");
        listings.add(add(county, party, ticket, "OPEN_LISTING", payload, claim(county)));
    }

    private void buy(String county, String party) {
        Command listing = earlier(listings, county);
        if (listing == null) {
            return;
        }
        boolean reserve = "RESERVE".equals(listing.payload().get("lane").asText());
        String by = reserve && random.nextInt(3) > 0 ? county + "-r1" : party;
        long seen = random.nextInt(12) == 0
                ? price()
                : listing.payload().get("priceFenPerTonne").asLong();
        add(
                county,
                by,
                listing.instrumentId(),
                "PURCHASE",
                Map.of(
                        "listingId",
                        listing.commandId(),
                        "quantityKg",
                        random.nextInt(3) == 0
                                ? listing.payload().get("quantityKg").asLong()
                                : kg(),
                        "priceFenPerTonne",
                        seen,
                        "reserveCentre",
                        by.endsWith("-r1")),
                claim(county));
    }

    private void cancelListing(String county, String party) {
        Command listing = earlier(listings, county);
        if (listing != null) {
            String by = random.nextInt(4) == 0 ? party : listing.party();
            add(
                    county,
                    by,
                    listing.instrumentId(),
                    "CANCEL_LISTING",
                    Map.of("listingId", listing.commandId()),
                    claim(county));
        }
    }

    private void order(String county, String ticket, String party) {
        boolean market = random.nextInt(6) == 0;
        String goodFor = market
                ? List.of("IOC", "FOK", "GTC").get(random.nextInt(3))
                : List.of("GTC", "GTC", "DAY", "IOC", "FOK").get(random.nextInt(5));
        Map<String, Object> payload = Map.of(
                "side",
                random.nextBoolean() ? "BUY" : "SELL",
                "type",
                market ? "MARKET" : "LIMIT",
                "goodFor",
                goodFor,
                "quantityKg",
                random.nextInt(9) == 0 ? kg() : 1_000L * (1 + random.nextInt(6)),
                "priceFenPerTonne",
                price());
        orders.add(add(county, party, ticket, "PLACE_ORDER", payload, claim(county)));
    }

    private void cancelOrder(String county, String party) {
        Command order = earlier(orders, county);
        if (order != null) {
            String by = random.nextInt(4) == 0 ? party : order.party();
            add(county, by, order.instrumentId(), "CANCEL_ORDER", Map.of("orderId", order.commandId()), claim(county));
        }
    }

    /** Of a ticket or a sense that is none; or the same once more. A kind that is none stops its owner, who does not know that no release ever wrote it. */
    private void odd(String county, String ticket, String party) {
        switch (random.nextInt(5)) {
            case 0 -> add(county, party, ticket, "CANCEL_LISTING", Map.of(), claim(county));
            case 1 -> add(county, party, ticket, "CANCEL_ORDER", Map.of(), claim(county));
            case 2 -> order(county, "TICKET-UNKNOWN", party);
            case 3 -> add(county, "market", ticket, "TURN_DAY", Map.of(), null);
            default -> commands.add(commands.get(random.nextInt(commands.size())));
        }
    }

    private long kg() {
        return random.nextInt(5) == 0 ? 1 + random.nextInt(4_000) : 1_000L * (1 + random.nextInt(8));
    }

    private long price() {
        return List.of(1000L, 1450L, 1480L, 1490L, 1500L, 1500L, 1500L, 1510L, 1520L, 1550L, 1700L)
                .get(random.nextInt(11));
    }

    private Command earlier(List<Command> of, String county) {
        List<Command> some =
                of.stream().filter(command -> command.county().equals(county)).toList();
        return some.isEmpty() ? null : some.get(Math.max(0, some.size() - 1 - random.nextInt(6)));
    }

    private Claim claim(String county) {
        return new Claim(county, "5".repeat(64), "key-" + next, id(next), id(next + 1_000_000));
    }

    private Command add(
            String county, String party, String ticket, String type, Map<String, Object> payload, Claim claim) {
        String id = id(next++);
        String trace = claim != null && next % 3 == 0 ? "00-" + "ab".repeat(16) + "-" + "cd".repeat(8) + "-01" : null;
        Command command = new Command(
                id,
                type,
                InstrumentKind.TICKET,
                ticket,
                county,
                party,
                "someone",
                now,
                json.valueToTree(payload),
                trace,
                claim);
        commands.add(command);
        return command;
    }

    private static String id(int number) {
        return "01JD%022d".formatted(number);
    }
}
