package org.lintan.ledger.roll;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.chain.Commitment;
import org.lintan.ledger.payee.CardCheck;
import org.lintan.ledger.sheet.Sheet;
import org.lintan.ledger.sheet.SheetReading;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Village;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class RollResourceTest {

    private static final String IMPORT = "/rolls?cutOff=2026-01-01";
    private static final String HEADER = "户号,户主,人数,身份证号,银行卡号,开户行,手机\n";
    private static final String SEVEN_FAULTS = HEADER
            + "h0001,示例甲,4,999999199001010011,999900000001,示例农信社,10000000001\n"
            + "H0001,示例乙,4,999999199001010012,999900000002,示例农信社,10000000002\n"
            + "h0003,示例丙,0,999999199001010013,999900000003,示例农信社,10000000003\n"
            + "h0004,示例丁,2,3.5E+17,999900000004,示例农信社,10000000004\n"
            + "h0005,示例戊,2,99999919900101,999900000005,示例农信社,10000000005\n"
            + "h0006,示例己,2,999999199001010016,9999ABCD0006,示例农信社,10000000006\n"
            + "h0007,示例庚,2,999999199001010017,999900000001,示例农信社,10000000007\n"
            + "h0008,,2,999999199001010018,999900000008,示例农信社,10000000008\n";

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Inject
    Tx tx;

    @Inject
    Households households;

    @Test
    void importsARollAndShowsItMasked() {
        Village village = Village.found(kafka, clock);
        String rollId = village.steward
                .upload(IMPORT, Village.rollCsv(3, 10))
                .statusCode(201)
                .body("households", equalTo(3))
                .body("members", equalTo(10))
                .body("version", equalTo(1))
                .body("idCheck", equalTo("FORMAT"))
                .extract()
                .path("rollId");

        village.steward.get("/rolls/" + rollId).statusCode(200).body("cutOff", equalTo("2026-01-01"));
        village.steward.get("/rolls").statusCode(200).body("items", hasSize(1));
        String body = village.steward
                .get("/rolls/" + rollId + "/households")
                .statusCode(200)
                .body("items.head", contains("示*", "示*", "示*"))
                .body("items[0].cardNumber", equalTo("****0001"))
                .extract()
                .asString();
        assertFalse(body.contains("999999"), "no identity number leaves whole");
        assertFalse(body.contains("999900000001"), "no card number leaves whole");
    }

    @Test
    void storesNothingPersonalInPlainText() {
        Village village = Village.found(kafka, clock);
        String rollId = village.roll(1, 4);

        Row row = tx.run(sql -> sql.row(
                        "SELECT * FROM roll_household WHERE county = ? AND roll_id = ?", Village.COUNTY, rollId))
                .await()
                .indefinitely()
                .orElseThrow();
        String everything = new String(row.getBuffer("sealed").getBytes(), StandardCharsets.ISO_8859_1)
                + row.getString("household_no")
                + row.getString("household_party");
        assertFalse(everything.contains("9999"));
        assertEquals(village.party + "-h0001", row.getString("household_party"));
        assertEquals(Commitment.SALT_BYTES, row.getBuffer("salt").length());
        assertEquals(64, row.getString("commitment").length());
    }

    @Test
    void refusesARollWithSevenFaultsNamesThemAllAndImportsNothing() {
        Village village = Village.found(kafka, clock);

        village.steward
                .upload(IMPORT, SEVEN_FAULTS)
                .statusCode(422)
                .body("code", equalTo("ROLL_HAS_FAULTS"))
                .body("detail", startsWith("名册有 7 处错误"))
                .body("errors", hasSize(7))
                .body(
                        "errors.code",
                        contains(
                                "HOUSEHOLD_NO_TWICE",
                                "MEMBERS_NOT_POSITIVE",
                                "NUMBER_LOST",
                                "ID_LENGTH",
                                "CARD_NOT_DIGITS",
                                "CARD_TWICE",
                                "MISSING"))
                .body("errors[0].field", equalTo("3.户号"))
                .body("errors[6].field", equalTo("9.户主"))
                .body("errors[6].detail", equalTo("第 9 行“户主”:没有填写。"));
        village.steward.get("/rolls").body("items", hasSize(0));
    }

    @Test
    void speaksEnglishToWhomeverAsks() {
        Village village = Village.found(kafka, clock);

        village.steward
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en-GB")
                .contentType("text/csv")
                .body(SEVEN_FAULTS.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1" + IMPORT)
                .then()
                .statusCode(422)
                .body("errors[6].detail", equalTo("Row 9, head of household: This cell is empty."));
    }

    @Test
    void givesTheFaultyFileBackWithItsReasonsAndTakesItAgainOnceCorrected() {
        Village village = Village.found(kafka, clock);

        byte[] marked = village.steward
                .request()
                .contentType("text/csv")
                .body(SEVEN_FAULTS.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/rolls/check")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        Sheet sheet = (Sheet) SheetReading.of(marked);
        assertEquals("原因", sheet.lines().get(0).cell(7).text());
        assertEquals("", sheet.lines().get(1).cell(7).text());
        assertTrue(sheet.lines().get(2).cell(7).text().contains("户号与第 2 行重复"));
        assertEquals(
                7,
                RollParser.parse(sheet, new Checks(IdCheck.FORMAT, CardCheck.STRICT))
                        .faults()
                        .size());
    }

    @Test
    void asksWhatTheStewardMayNotHaveSeenAndImportsOnceThatIsConfirmed() {
        Village village = Village.found(kafka, clock);
        byte[] file = RollCasesTest.file("first-sheet-hidden-old-list.xlsx");

        village.steward
                .upload(IMPORT, file, UUID.randomUUID().toString())
                .statusCode(422)
                .body("code", equalTo("ROLL_HAS_QUESTIONS"))
                .body("errors.field", contains("confirmed"))
                .body("errors.code", contains("HIDDEN_SHEETS"))
                .body("errors[0].detail", equalTo("工作表“旧名册”是隐藏的,没有读;读的是“名册”。对吗?"));
        village.steward
                .upload(
                        IMPORT + "&confirmed=HIDDEN_ROWS",
                        file,
                        UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors.code", contains("HIDDEN_SHEETS"));
        village.steward.get("/rolls").body("items", hasSize(0));

        village.steward
                .upload(
                        IMPORT + "&confirmed=HIDDEN_SHEETS",
                        file,
                        UUID.randomUUID().toString())
                .statusCode(201)
                .body("households", equalTo(5));
    }

    @Test
    void takesTheSameFileTwiceAsTheSameRollAndAnotherFileAsANewVersion() {
        Village village = Village.found(kafka, clock);
        String first = village.roll(3, 10);

        village.steward.upload(IMPORT, Village.rollCsv(3, 10)).statusCode(200).body("rollId", equalTo(first));
        village.steward
                .upload(IMPORT + "&confirmed=MEMBERS_CHANGED", Village.rollCsv(3, 11))
                .statusCode(201)
                .body("version", equalTo(2));
        village.steward.get("/rolls").body("items", hasSize(2));
    }

    @Test
    void replaysAKeyAndRefusesItForAnotherFile() {
        Village village = Village.found(kafka, clock);
        String key = UUID.randomUUID().toString();
        byte[] file = Village.rollCsv(3, 10).getBytes(Charset.forName("GB18030"));

        String rollId = village.steward
                .upload(IMPORT, file, key)
                .statusCode(201)
                .extract()
                .path("rollId");
        village.steward
                .upload(IMPORT, file, key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("rollId", equalTo(rollId));
        village.steward
                .upload(IMPORT, Village.rollCsv(3, 11).getBytes(StandardCharsets.UTF_8), key)
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        village.steward.get("/rolls").body("items", hasSize(1));
    }

    @Test
    void refusesAnUnreadableFileAMissingDateAndAFutureDate() {
        Village village = Village.found(kafka, clock);

        village.steward
                .upload(IMPORT, new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xff}, "unreadable-1")
                .statusCode(400)
                .body("code", equalTo("FILE_UNREADABLE"));
        village.steward
                .upload("/rolls", Village.rollCsv(1, 1))
                .statusCode(400)
                .body("code", equalTo("ROLL_CUT_OFF_REQUIRED"));
        village.steward
                .upload("/rolls?cutOff=2099-01-01", Village.rollCsv(1, 1))
                .statusCode(422)
                .body("code", equalTo("ROLL_CUT_OFF_IN_FUTURE"));
        village.steward.upload(IMPORT, HEADER).statusCode(422).body("code", equalTo("ROLL_EMPTY"));
    }

    @Test
    void refusesACollectiveTheRegistryHasNotToldOf() {
        Village.unknown(kafka, clock)
                .steward
                .upload(IMPORT, Village.rollCsv(1, 1))
                .statusCode(409)
                .body("code", equalTo("COLLECTIVE_NOT_REGISTERED"));
    }

    @Test
    void hidesARollFromOtherVillagesOtherCountiesAndOtherRoles() {
        Village village = Village.found(kafka, clock);
        Village other = Village.found(kafka, clock);
        String rollId = village.roll(1, 1);

        for (String path :
                List.of("/rolls/" + rollId, "/rolls/" + rollId + "/households", "/rolls/" + rollId + "/export.xlsx")) {
            other.steward.get(path).statusCode(404).body("code", equalTo("ROLL_NOT_FOUND"));
            village.steward.in("350427").get(path).statusCode(404);
            village.household(1).get(path).statusCode(403);
        }
        village.steward.as("buyer").upload(IMPORT, Village.rollCsv(1, 1)).statusCode(403);
        village.steward
                .in("350427")
                .upload(IMPORT, Village.rollCsv(1, 2))
                .statusCode(409)
                .body("code", equalTo("COLLECTIVE_NOT_REGISTERED"));
        village.steward.get("/rolls").body("items", hasSize(1));
    }

    @Test
    void offersATemplateItCanReadAndAnExportWithoutFormulas() {
        Village village = Village.found(kafka, clock);
        byte[] template = village.steward
                .get("/rolls/template.xlsx")
                .statusCode(200)
                .header("Content-Disposition", containsString("roll-template.xlsx"))
                .extract()
                .asByteArray();
        assertEquals(
                List.of(),
                RollParser.parse((Sheet) SheetReading.of(template), new Checks(IdCheck.STRICT, CardCheck.STRICT))
                        .faults());

        String rollId = village.steward
                .upload(IMPORT, HEADER + "h1,=1+1,2,999999199001010011,999900000001,@SUM(A1),10000000001\n")
                .statusCode(201)
                .extract()
                .path("rollId");
        byte[] export = village.steward
                .get("/rolls/" + rollId + "/export.xlsx")
                .statusCode(200)
                .extract()
                .asByteArray();
        Sheet.Line line = ((Sheet) SheetReading.of(export)).lines().get(1);
        assertEquals("'=*", line.cell(1).text());
        assertEquals("'@SUM(A1)", line.cell(5).text());
    }

    @Test
    void importsTwentyThousandHouseholdsAtOnce() {
        Village village = Village.found(kafka, clock);
        long start = System.nanoTime();

        village.steward
                .upload(IMPORT, Village.rollCsv(20_000, 60_000))
                .statusCode(201)
                .body("households", equalTo(20_000));

        System.out.println("20,000 households imported in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    @Test
    void tellsOnceWhichHouseholdsStandOnTheRoll() {
        Village village = Village.found(kafka, clock);
        village.roll(2, 5);
        village.steward
                .upload(
                        "/rolls?cutOff=2026-02-01&confirmed=HOUSEHOLDS_NEW&confirmed=MEMBERS_CHANGED",
                        Village.rollCsv(3, 10))
                .statusCode(201);
        Await.until(
                "the households to be told",
                () -> kafka.published("household.registered.v1", village.party).size() >= 3);
        assertEquals(
                List.of(village.party + "-h0001", village.party + "-h0002", village.party + "-h0003"),
                kafka.published("household.registered.v1", village.party).stream()
                        .map(event -> event.path("data").path("party").asText())
                        .sorted()
                        .toList());
    }

    @Test
    void householdsOfRollsOfTheTimeBeforeAreToldAtTheNextStart() {
        Village village = Village.found(kafka, clock);
        village.roll(2, 5);
        Await.result(tx.run(sql -> sql.update(
                "UPDATE household SET told_at = NULL WHERE county = ? AND collective = ?",
                Village.COUNTY,
                village.party)));
        Await.result(households.tellAll());
        Await.until(
                "the households to be told again",
                () -> kafka.published("household.registered.v1", village.party).size() == 4);
        assertEquals(0, Await.result(households.tellAll()));
    }
}
