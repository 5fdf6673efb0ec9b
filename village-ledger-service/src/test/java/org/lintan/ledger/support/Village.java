package org.lintan.ledger.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintan.platform.time.Today;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;

/**
 * An invented village of its own for one test, made known by the registry's event as any other. Its people have
 * fictitious names, identity numbers in a region that does not exist, and cards and phones in test ranges.
 */
public final class Village {

    public static final String COUNTY = "350428";
    private static final String MINUTES = "ab".repeat(32);

    public final String party;
    public final Person steward;
    public final Person steward2;
    private final Kafka kafka;
    private final TestClock clock;

    private Village(String party, Kafka kafka, TestClock clock) {
        this.party = party;
        this.kafka = kafka;
        this.clock = clock;
        this.steward = new Person(party + "-s1", "steward", COUNTY, party);
        this.steward2 = new Person(party + "-s2", "steward", COUNTY, party);
    }

    /** A village whose notice period is the usual seven days. */
    public static Village found(Kafka kafka, TestClock clock) {
        Village village = new Village("350428-v" + UUID.randomUUID().toString().substring(0, 8), kafka, clock);
        village.register();
        Await.until(
                "the collective to be known",
                () -> village.steward.get("/pot").extract().statusCode() == 200);
        return village;
    }

    /** The name only; the registry has not told of it. */
    public static Village unknown(Kafka kafka, TestClock clock) {
        return new Village("350428-u" + UUID.randomUUID().toString().substring(0, 8), kafka, clock);
    }

    public void register() {
        kafka.send(
                "ticket.events",
                "holder.registered.v1",
                party,
                COUNTY,
                Map.of(
                        "party",
                        party,
                        "county",
                        COUNTY,
                        "kind",
                        "COLLECTIVE",
                        "name",
                        "示例村",
                        "villageCode",
                        "350428100999",
                        "villageName",
                        "示例村"));
    }

    /** A sale of this village settled on the market; gives the trade. */
    public Map<String, Object> trade(long amountFen) {
        Map<String, Object> trade = new LinkedHashMap<>();
        trade.put("tradeId", UUID.randomUUID().toString().substring(0, 26).replace('-', '0'));
        trade.put("ticketId", "TK1");
        trade.put("serial", "350428-0000001");
        trade.put("county", COUNTY);
        trade.put("sellerParty", party);
        trade.put("buyerParty", "350428-buyer1");
        trade.put("quantityKg", 2_723_000);
        trade.put("priceFenPerTonne", 1_500);
        trade.put("amountFen", amountFen);
        trade.put("feeFen", 0);
        trade.put("lane", "MARKET");
        trade.put("settledAt", Instant.now().toString());
        trade.put("businessDate", today().toString());
        return trade;
    }

    /** A sale whose money the bank has paid to the village's account. */
    public Village earn(long amountFen) {
        long before = pot("availableFen");
        Map<String, Object> trade = trade(amountFen);
        kafka.send("market.events", "trade.settled.v1", "TK1", COUNTY, trade);
        kafka.send("market.events", "cash.paid.v1", party, COUNTY, cash(payoutId(), trade));
        Await.until("the money to arrive", () -> pot("availableFen") == before + amountFen);
        return this;
    }

    public static String payoutId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 26).toUpperCase();
    }

    /** What the market says of a payment order that carries these sales whole. */
    @SafeVarargs
    public final Map<String, Object> cash(String payoutId, Map<String, Object>... trades) {
        List<Map<String, Object>> claims = java.util.Arrays.stream(trades)
                .map(trade -> Map.of("claimId", trade.get("tradeId"), "amountFen", trade.get("amountFen")))
                .toList();
        long sum = java.util.Arrays.stream(trades)
                .mapToLong(trade -> ((Number) trade.get("amountFen")).longValue())
                .sum();
        return cash(payoutId, sum, claims, false);
    }

    /** The same in one part, of claims named one by one. */
    public Map<String, Object> cash(
            String payoutId, long amountFen, List<Map<String, Object>> claims, boolean beforeClaims) {
        return Map.of(
                "payoutId",
                payoutId,
                "county",
                COUNTY,
                "party",
                party,
                "amountFen",
                amountFen,
                "part",
                1,
                "parts",
                1,
                "claims",
                claims,
                "beforeClaims",
                beforeClaims);
    }

    public long pot(String field) {
        return steward.get("/pot").statusCode(200).extract().jsonPath().getLong(field);
    }

    public Person household(int number) {
        String party = String.format("%s-h%04d", this.party, number);
        return new Person(party, "household", COUNTY, party);
    }

    public String roll(int households, int members) {
        return steward.upload("/rolls?cutOff=2026-01-01", rollCsv(households, members))
                .statusCode(201)
                .extract()
                .path("rollId");
    }

    /** So many households with so many members together. */
    public static String rollCsv(int households, int members) {
        StringBuilder csv = new StringBuilder("户号,户主,人数,身份证号,银行卡号,开户行,手机\n");
        for (int i = 1; i <= households; i++) {
            int size = members / households + (i <= members % households ? 1 : 0);
            csv.append(String.format(
                            "h%04d,示例%04d,%d,999999%04d0101%04d,99990000%08d,示例农信社,1000000%04d%n",
                            i, i, size, 1900 + i / 10_000, i % 10_000, i, i % 10_000)
                    .replace("\r", ""));
        }
        return csv.toString();
    }

    public Map<String, Object> decision(String rollId, long potFen, Map<String, Object> plan) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("title", "碳票收益分配");
        decision.put("plan", plan);
        decision.put("potFen", potFen);
        decision.put("rollId", rollId);
        decision.put(
                "steps",
                List.of(
                        step("BRANCH", 9, 9, 9),
                        step("COMMITTEES", 11, 10, 10),
                        step("PARTY_MEMBERS", 42, 36, 35),
                        step("ASSEMBLY", 61, 55, 54)));
        decision.put("publishedOn", today().toString());
        return decision;
    }

    /** A decision with one meeting told otherwise. */
    public static Map<String, Object> with(Map<String, Object> decision, Map<String, Object> step) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Object old : (List<?>) decision.get("steps")) {
            @SuppressWarnings("unchecked")
            Map<String, Object> one = (Map<String, Object>) old;
            steps.add(one.get("step").equals(step.get("step")) ? step : one);
        }
        Map<String, Object> changed = new LinkedHashMap<>(decision);
        changed.put("steps", steps);
        return changed;
    }

    public Map<String, Object> step(String step, int due, int present, int agree) {
        return Map.of(
                "step",
                step,
                "due",
                due,
                "present",
                present,
                "agree",
                agree,
                "heldOn",
                today().toString(),
                "minutesSha256",
                MINUTES);
    }

    /** A decision on notice. */
    public String decided(String rollId, long potFen, Map<String, Object> plan) {
        return steward.post("/decisions", decision(rollId, potFen, plan))
                .statusCode(201)
                .extract()
                .path("decisionId");
    }

    /** A decision whose notice is over. */
    public String passed(String rollId, long potFen, Map<String, Object> plan) {
        String decisionId = decided(rollId, potFen, plan);
        clock.passDays(8);
        return decisionId;
    }

    public String prepared(String decisionId) {
        return steward.post("/distributions", Map.of("decisionId", decisionId))
                .statusCode(201)
                .extract()
                .path("distributionId");
    }

    /** A distribution that was run. */
    public String run(String decisionId) {
        String distributionId = prepared(decisionId);
        steward2.approve(distributionId).statusCode(200);
        return distributionId;
    }

    /** A batch of all that is open sent to the bank; gives its number. */
    public int sent(String distributionId) {
        return steward.post("/distributions/" + distributionId + "/payouts", Map.of())
                .statusCode(201)
                .extract()
                .path("round");
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Today.ZONE);
    }
}
