package org.lintan.platform.books;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.verify.Verifier;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The head of a county's chain for every day, published once. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class DayHeadsTest {

    @Inject
    Tx tx;

    @Inject
    Books books;

    @Inject
    Sealer sealer;

    @Inject
    ChainExport export;

    @Inject
    DayHeads heads;

    @Inject
    Today today;

    private final String county = Integer.toString(100_000 + (int) (Math.abs(Ids.nextLong()) % 899_999));

    @Test
    void everyDayThatIsOverHasTheNewestLinkOfThatDayAlsoWhenNothingWasPostedOrNobodyWasThereToWriteIt() {
        LocalDate first = today.date().minusDays(4);
        sealedOn(first, LocalTime.of(8, 0));
        sealedOn(first, LocalTime.of(23, 59));
        sealedOn(first.plusDays(2), LocalTime.of(0, 0));
        sealedOn(today.date(), LocalTime.of(0, 0));

        assertEquals(4, publish());
        assertEquals(List.of(3, 3, 2, 2), list().getList("items.seq"));
        assertEquals(
                IntStream.rangeClosed(1, 4)
                        .mapToObj(back -> today.date().minusDays(back).toString())
                        .toList(),
                list().getList("items.day"));
    }

    @Test
    void whatIsPublishedStaysAsItIsWhateverBecomesOfTheChain() {
        sealedOn(today.date().minusDays(1), LocalTime.NOON);
        assertEquals(1, publish());
        String published = list().getString("items[0].hash");
        Await.result(
                tx.run(sql -> sql.update("UPDATE chain_head SET hash = ? WHERE county = ?", "0".repeat(64), county)));
        assertEquals(0, publish());
        assertEquals(published, list().getString("items[0].hash"));
    }

    @Test
    void twoProcessesWriteADayOnce() {
        sealedOn(today.date().minusDays(3), LocalTime.NOON);
        Await.result(Uni.join()
                .all(IntStream.range(0, 4).mapToObj(i -> heads.publish(county)).toList())
                .andFailFast());
        assertEquals(3, list().getList("items").size());
    }

    @Test
    void moreThanAHundredMissedDaysAreCaughtUpAndReadPageByPage() {
        sealedOn(today.date().minusDays(230), LocalTime.NOON);
        assertEquals(230, publish());
        JsonPath first = list();
        assertEquals(100, first.getList("items").size());
        given().queryParam("after", first.getString("next"))
                .get(address())
                .then()
                .statusCode(200)
                .body("items", hasSize(100))
                .body("items[0].day", equalTo(today.date().minusDays(101).toString()));
    }

    @Test
    void theHeadOfADayIsAHeadFileThatTheVerifierHoldsTheWholeExportAgainst() throws IOException {
        LocalDate day = today.date().minusDays(2);
        sealedOn(day, LocalTime.NOON);
        sealedOn(day.plusDays(1), LocalTime.NOON);
        publish();
        Path home = Files.createTempDirectory("heads");
        Files.writeString(
                home.resolve("head.json"),
                given().get(address() + "/" + day)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        String text =
                String.join("", Await.result(export.lines(county).collect().asList()));
        Files.writeString(home.resolve("export.ndjson"), text);
        assertTrue(Verifier.verify(home.resolve("export.ndjson"), home.resolve("head.json"))
                .sound());
        Files.writeString(home.resolve("export.ndjson"), text.replaceFirst("\"amount\":\"10\"", "\"amount\":\"11\""));
        assertTrue(!Verifier.verify(home.resolve("export.ndjson"), home.resolve("head.json"))
                .sound());
    }

    @Test
    void aDayThatIsNotOverAndOneThatIsNoneHaveNoHead() {
        sealedOn(today.date(), LocalTime.of(0, 0));
        assertEquals(0, publish());
        given().get(address()).then().statusCode(200).body("items", empty());
        for (String day : List.of(today.date().toString(), "2026-02-30", "yesterday")) {
            given().get(address() + "/" + day).then().statusCode(404);
        }
        given().queryParam("after", "2026-02-30").get(address()).then().statusCode(400);
        given().get("/api/v1/public/counties/12/heads").then().statusCode(404);
    }

    private int publish() {
        return Await.result(heads.publish(county));
    }

    private String address() {
        return "/api/v1/public/counties/" + county + "/heads";
    }

    private JsonPath list() {
        return given().get(address()).then().statusCode(200).extract().jsonPath();
    }

    /** A new link that bears this time in China. */
    private void sealedOn(LocalDate day, LocalTime time) {
        Account from = new Account(county, "CNY", "@bank", Bucket.AVAILABLE);
        Account to = new Account(county, "CNY", county + "-village", Bucket.AVAILABLE);
        Await.result(tx.run(sql -> books.post(
                sql,
                List.of(new Journal(
                        "heads-" + Ids.next(), "测试", LocalDate.of(2026, 3, 2), List.of(new Transfer(from, to, 10)))))));
        long seq = Await.result(sealer.sealCounty(county)).seq();
        Await.result(tx.run(sql -> sql.update(
                "UPDATE chain_head SET sealed_at = ? WHERE county = ? AND seq = ?",
                Utc.of(day.atTime(time).atZone(Today.ZONE).toInstant()),
                county,
                seq)));
    }
}
