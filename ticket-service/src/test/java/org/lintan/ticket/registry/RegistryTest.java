package org.lintan.ticket.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.Kafka;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.ticket.support.MarketEvents.trade;
import static org.lintan.ticket.support.MarketEvents.withdrawal;
import static org.lintan.ticket.support.People.AUDITOR;
import static org.lintan.ticket.support.People.BUYER;
import static org.lintan.ticket.support.People.COUNTY;
import static org.lintan.ticket.support.People.COURT;
import static org.lintan.ticket.support.People.ECOLOGY;
import static org.lintan.ticket.support.People.FOREIGN;
import static org.lintan.ticket.support.People.FORESTRY1;
import static org.lintan.ticket.support.People.FORESTRY2;
import static org.lintan.ticket.support.People.MEASURER;
import static org.lintan.ticket.support.People.OPERATOR;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class RegistryTest {

    @Inject
    TestClock clock;

    @Inject
    Kafka kafka;

    @Inject
    Tx tx;

    @Test
    void followsTheChangkouSaleToTheBuyersCertificate() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        String trade = Ids.next();
        Person buyer =
                People.person("buyer", "buyer", "buyer-" + trade.toLowerCase().substring(18));

        village.steward()
                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 2_723_000))
                .statusCode(201)
                .body("custodyId", notNullValue());
        Await.until(() -> kafka.published("custody.deposited.v1", ticket).size() == 1);
        Map<String, Object> sale = trade(trade, ticket, village.steward().party(), buyer.party(), 2_723_000);
        sale.putAll(Map.of("sellerName", "常口村股份经济合作社(市场)", "buyerName", "示例纸业有限公司"));
        kafka.send("trade.settled.v1", ticket, sale);
        Await.until(() -> heldBy(buyer, ticket, "CUSTODY") == 2_723_000);

        String voucherNo =
                buyer.get("/vouchers").body("items", hasSize(1)).extract().path("items[0].voucherNo");
        buyer.get("/vouchers/" + voucherNo)
                .statusCode(200)
                .body("tradeId", equalTo(trade))
                .body("amountFen", equalTo(4_084_500))
                .body("fromName", equalTo("常口村股份经济合作社(市场)"))
                .body("toName", equalTo("示例纸业有限公司"))
                .body("blocks[0].from", equalTo(1))
                .body("blocks[0].to", equalTo(2_723_000));
        village.steward().get("/vouchers/" + voucherNo).statusCode(200);
        given().get("/api/v1/public/vouchers/" + voucherNo)
                .then()
                .statusCode(200)
                .body("fromName", equalTo("常口村股份经济合作社(市场)"))
                .body("toName", equalTo("示例纸业有限公司"))
                .body("quantityKg", equalTo(2_723_000))
                .body("amountFen", equalTo(4_084_500))
                .body("blocks[0].to", equalTo(2_723_000))
                .body("ticketCode", equalTo(voucherNo.substring(0, 14)))
                .body("$", not(hasKey("fromParty")));
        for (String none : List.of(voucherNo + "1", "V", "350427" + voucherNo.substring(6))) {
            given().get("/api/v1/public/vouchers/" + none).then().statusCode(404);
        }
        BUYER.get("/vouchers/" + voucherNo).statusCode(404);
        Await.until(() -> kafka.published("title.transferred.v1", ticket).size() == 1);
        JsonNode transferred =
                kafka.published("title.transferred.v1", ticket).get(0).path("data");
        assertEquals(voucherNo, transferred.path("voucherNo").asText());

        buyer.post("/tickets/" + ticket + "/retirements", retirement(1))
                .statusCode(422)
                .body("code", equalTo("UNITS_INSUFFICIENT"));
        kafka.send("units.withdrawn.v1", ticket, withdrawal(Ids.next(), ticket, buyer.party(), 2_723_000));
        Await.until(() -> heldBy(buyer, ticket, "AVAILABLE") == 2_723_000);
        buyer.post("/tickets/" + ticket + "/retirements", retirement(2_723_001))
                .statusCode(422)
                .body("code", equalTo("UNITS_INSUFFICIENT"));
        String certificate = buyer.post("/tickets/" + ticket + "/retirements", retirement(2_723_000))
                .statusCode(201)
                .extract()
                .path("certificateNo");

        given().get("/api/v1/public/certificates/" + certificate)
                .then()
                .statusCode(200)
                .body("quantityKg", equalTo(2_723_000))
                .body("beneficiary", equalTo("将乐县某某水泥有限公司"))
                .body("text", containsString("不可用于碳排放配额清缴"))
                .body("text", containsString("2723 吨"));
        buyer.post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 1)).statusCode(422);
        village.steward()
                .get("/tickets/" + ticket)
                .body("life.what", hasSize(5))
                .body("life[2].toParty", equalTo(null));
        Await.until(() -> publicPage(ticket).extract().path("life[4].journal.sha256") != null);
        publicPage(ticket)
                .body("life.what", equalTo(List.of("ISSUED", "DEPOSITED", "TRANSFERRED", "WITHDRAWN", "RETIRED")))
                .body("life[2].priceFenPerTonne", equalTo(1_500))
                .body("life[4].priceFenPerTonne", equalTo(null))
                .body("life.journal.sha256", everyItem(matchesPattern("[0-9a-f]{64}")))
                .body("life.journal.linkHash", everyItem(matchesPattern("[0-9a-f]{64}")))
                .body("life.journal.link", everyItem(greaterThan(0)));
        assertEquals(
                Set.copyOf(leaves(ticket)),
                Set.copyOf(publicPage(ticket).extract().<List<String>>path("life.journal.sha256")));
        assertAuditIsClean();
    }

    @Test
    void hasTheEffectOfEachEventOnceHoweverOftenItComes() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        String seller = village.steward().party();
        village.steward()
                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 10_000))
                .statusCode(201);
        Map<String, Object> trade = trade(Ids.next(), ticket, seller, BUYER.party(), 1_000);
        Map<String, Object> withdrawal = withdrawal(Ids.next(), ticket, seller, 500);
        String messageId = UUID.randomUUID().toString();

        kafka.send(messageId, "trade.settled.v1", ticket, trade);
        kafka.send(messageId, "trade.settled.v1", ticket, trade);
        kafka.send("trade.settled.v1", ticket, trade);
        kafka.send("units.withdrawn.v1", ticket, withdrawal);
        kafka.send("units.withdrawn.v1", ticket, withdrawal);
        kafka.send("somebody.sneezed.v1", ticket, Map.of("county", COUNTY));
        kafka.send("trade.settled.v1", ticket, trade(Ids.next(), ticket, seller, BUYER.party(), 7));

        Await.until(() -> heldBy(BUYER, ticket, "CUSTODY") == 1_007);
        assertEquals(10_000 - 1_007 - 500, heldBy(village.steward(), ticket, "CUSTODY"));
        assertEquals(12_723_000 - 10_000 + 500, heldBy(village.steward(), ticket, "AVAILABLE"));
        assertEquals(2, kafkaCount("title.transferred.v1", ticket, 2));
        assertAuditIsClean();
    }

    @Test
    void namesThePartiesOfATradeThatCameWithoutNamesAsFarAsTheRegistryKnowsThem() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        Person buyer = People.person(
                "buyer", "buyer", "buyer-" + Ids.next().toLowerCase().substring(18));
        village.steward()
                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 10))
                .statusCode(201);
        kafka.send(
                "trade.settled.v1",
                ticket,
                trade(Ids.next(), ticket, village.steward().party(), buyer.party(), 10));
        Await.until(() -> heldBy(buyer, ticket, "CUSTODY") == 10);
        buyer.get("/vouchers")
                .statusCode(200)
                .body("items[0].fromName", equalTo(village.holder().get("name")))
                .body("items[0].toName", equalTo(null))
                .body("items[0].toParty", equalTo(buyer.party()));
    }

    @Test
    void putsAPoisonEventAsideAndGoesOn() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        String seller = village.steward().party();
        village.steward()
                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 100))
                .statusCode(201);

        kafka.sendRaw(ticket, "{not json");
        kafka.send("trade.settled.v1", ticket, trade(Ids.next(), Ids.next(), seller, BUYER.party(), 1));
        String early = Ids.next();
        kafka.send("trade.settled.v1", ticket, trade(early, ticket, seller, BUYER.party(), 101));
        kafka.send("trade.settled.v1", ticket, trade(Ids.next(), ticket, seller, BUYER.party(), 60));

        Await.until(() -> heldBy(BUYER, ticket, "CUSTODY") == 60);
        assertEquals(40, heldBy(village.steward(), ticket, "CUSTODY"));
        OPERATOR.get("/dead-letters")
                .statusCode(200)
                .body("items.reason", hasItem(containsString("UNITS_INSUFFICIENT")))
                .body("items.reason", hasItem(containsString("not in the registry")));

        // once custody holds enough, the operator replays what was put aside, and it has its effect
        village.steward()
                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 100))
                .statusCode(201);
        List<Map<String, Object>> letters =
                OPERATOR.get("/dead-letters").extract().path("items");
        String letter = letters.stream()
                .filter(item -> item.get("payload").toString().contains(early))
                .findFirst()
                .orElseThrow()
                .get("id")
                .toString();
        OPERATOR.post("/dead-letters/" + letter + "/replay", Map.of()).statusCode(200);
        Await.until(() -> heldBy(BUYER, ticket, "CUSTODY") == 161);
        assertAuditIsClean();
    }

    @Test
    void refusesToHandOverMoreThanIsHeldAndToStrangers() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        Village other = Village.register();

        village.steward()
                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 12_723_001))
                .statusCode(422)
                .body("code", equalTo("UNITS_INSUFFICIENT"))
                .body("detail", containsString("12,723 吨"));
        village.steward()
                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 0))
                .statusCode(400);
        other.steward()
                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 1))
                .statusCode(422);
        other.steward().get("/tickets/" + ticket).statusCode(404);
        other.steward().get("/tickets").body("items.ticketId", not(hasItem(ticket)));
        kafka.onRoll(COUNTY, village.household().party(), village.steward().party());
        Await.until(
                "the household to be known",
                () -> village.household().get("/tickets/" + ticket).extract().statusCode() == 200);
        village.household()
                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 1))
                .statusCode(403);
        Person foreign = village.steward().in(FOREIGN, village.steward().party());
        foreign.post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 1)).statusCode(404);
        foreign.post("/tickets/" + ticket + "/retirements", retirement(1)).statusCode(404);
        foreign.get("/tickets/" + ticket).statusCode(404);
        foreign.get("/holdings").body("items", empty());
        AUDITOR.in(FOREIGN, "350427-auditor").get("/audit/registry").body("tickets", empty());
        given().get("/api/v1/tickets/" + ticket).then().statusCode(401);
        given().get("/api/v1/public/tickets/000000000000").then().statusCode(404);
        given().get("/api/v1/public/certificates/350428-0000001-R9999").then().statusCode(404);
    }

    @Test
    void retiresForRestorationOnlyByTheCourtAndMasksThePartyInPublic() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        Person court = People.person(
                "court", "judicial-buyer", "court-" + ticket.toLowerCase().substring(18));
        Map<String, Object> restoration = Map.of(
                "quantityKg",
                55_000,
                "beneficiary",
                "王小山",
                "purpose",
                "JUDICIAL_RESTORATION",
                "note",
                "(2022)黔2634刑初12号");

        village.steward()
                .post("/tickets/" + ticket + "/retirements", restoration)
                .statusCode(403)
                .body("code", equalTo("PURPOSE_NOT_YOURS"));
        village.steward()
                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 55_000))
                .statusCode(201);
        kafka.send(
                "trade.settled.v1",
                ticket,
                trade(Ids.next(), ticket, village.steward().party(), court.party(), 55_000));
        kafka.send("units.withdrawn.v1", ticket, withdrawal(Ids.next(), ticket, court.party(), 55_000));
        Await.until(() -> heldBy(court, ticket, "AVAILABLE") == 55_000);

        String certificate = court.post("/tickets/" + ticket + "/retirements", restoration)
                .statusCode(201)
                .extract()
                .path("certificateNo");
        given().get("/api/v1/public/certificates/" + certificate)
                .then()
                .statusCode(200)
                .body("beneficiary", equalTo("王**"))
                .body("text", not(containsString("王小山")));
        court.get("/retirements").body("items[0].beneficiary", equalTo("王小山"));
        COURT.get("/retirements").body("items.certificateNo", not(hasItem(certificate)));
        Await.until(() -> kafka.published("units.retired.v1", ticket).size() == 1);
    }

    @Test
    void doesAWriteOnceAndRefusesAnAlteredRepetition() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        String key = UUID.randomUUID().toString();
        String path = "/tickets/" + ticket + "/custody";

        String first = village.steward()
                .post(path, Map.of("quantityKg", 1_000), key)
                .statusCode(201)
                .extract()
                .path("custodyId");
        village.steward()
                .post(path, Map.of("quantityKg", 1_000), key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("custodyId", equalTo(first));
        village.steward()
                .post(path, Map.of("quantityKg", 2_000), key)
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        village.steward()
                .post(path, Map.of("quantityKg", 2_000), "short")
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));

        assertEquals(1_000, heldBy(village.steward(), ticket, "CUSTODY"));
    }

    @Test
    void neverHandsOverMoreThanIsHeldHoweverManyAskAtOnce() {
        Village village = Village.register();
        String ticket = village.ticket(clock);

        List<CompletableFuture<Integer>> deposits = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> village.steward()
                                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 5_000_000))
                                .extract()
                                .statusCode()))
                .limit(5)
                .toList();

        assertEquals(
                List.of(201, 201, 422, 422, 422),
                deposits.stream().map(CompletableFuture::join).sorted().toList());
        assertEquals(10_000_000, heldBy(village.steward(), ticket, "CUSTODY"));
        assertAuditIsClean();
    }

    @Test
    void aBodyThatMeasuredIsNamedInPublicAndAPersonIsNot() {
        Person body = registered("COMPANY", "将乐县林业调查规划队");
        Person human = registered("HOUSEHOLD", "量小山");
        publicPage(Village.register().ticket(clock, body))
                .body("measurerParty", equalTo(body.party()))
                .body("measurerName", equalTo("将乐县林业调查规划队"));
        publicPage(Village.register().ticket(clock, human))
                .body("measurerParty", equalTo(human.party()))
                .body("measurerName", equalTo(null));
    }

    @Test
    void aBodyNobodyRegisteredIsNamedAsItsReportNamesIt() {
        Village village = Village.register();
        String id = village.titleChecked(village.addPlot());
        MEASURER.act(
                        id,
                        "measure",
                        Map.of("measuredKg", 12_723_000, "reportNo", "计-1-" + id, "measurerName", "长".repeat(201)))
                .statusCode(400);
        MEASURER.act(
                        id,
                        "measure",
                        Map.of("measuredKg", 12_723_000, "reportNo", "计-1-" + id, "measurerName", " 示例林业调查规划院 "))
                .statusCode(200);
        FORESTRY2.get("/applications/" + id).body("measurerName", equalTo("示例林业调查规划院"));
        FORESTRY1.act(id, "open-notice").statusCode(200);
        village.approve(id, clock);
        String ticket = ECOLOGY.act(id, "file").statusCode(200).extract().path("ticketId");
        publicPage(ticket).body("measurerName", equalTo("示例林业调查规划院"));
    }

    private static Person registered(String kind, String name) {
        Person measurer = People.person(
                "measurer", "measurer", "m-" + Ids.next().toLowerCase().substring(18));
        FORESTRY1
                .post(
                        "/holders",
                        Map.of(
                                "party",
                                measurer.party(),
                                "kind",
                                kind,
                                "name",
                                name,
                                "villageCode",
                                "350428100001",
                                "townName",
                                "高唐镇",
                                "villageName",
                                "高唐村"))
                .statusCode(201);
        return measurer;
    }

    private List<String> leaves(String ticketId) {
        return Await.result(tx.run(sql -> sql.rows(
                        "SELECT DISTINCT s.leaf FROM journal_seal s JOIN transfer t ON t.county = s.county AND t.journal_id = s.journal_id"
                                + " WHERE t.county = ? AND t.asset = ?",
                        COUNTY,
                        Titles.asset(ticketId))))
                .stream()
                .map(row -> row.getString("leaf"))
                .toList();
    }

    private static ValidatableResponse publicPage(String ticketId) {
        String code =
                AUDITOR.get("/tickets/" + ticketId).statusCode(200).extract().path("verifyCode");
        return given().get("/api/v1/public/tickets/" + code).then().statusCode(200);
    }

    private int kafkaCount(String type, String key, int expected) {
        Await.until(() -> kafka.published(type, key).size() >= expected);
        return kafka.published(type, key).size();
    }

    private static long heldBy(Person person, String ticketId, String bucket) {
        List<Map<String, Object>> items =
                person.get("/holdings").statusCode(200).extract().path("items");
        return items.stream()
                .filter(item -> ticketId.equals(item.get("ticketId")) && bucket.equals(item.get("bucket")))
                .mapToLong(item -> ((Number) item.get("quantityKg")).longValue())
                .sum();
    }

    private static void assertAuditIsClean() {
        AUDITOR.get("/audit/registry").statusCode(200).body("ok", equalTo(true)).body("landOverlaps", empty());
    }

    private static Map<String, Object> retirement(long kg) {
        return Map.of("quantityKg", kg, "beneficiary", "将乐县某某水泥有限公司", "purpose", "CORPORATE_RESPONSIBILITY");
    }
}
