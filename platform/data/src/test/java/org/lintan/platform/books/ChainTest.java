package org.lintan.platform.books;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.chain.ChainHead;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.verify.ExportLine;
import org.lintan.kernel.verify.Verdict;
import org.lintan.kernel.verify.Verifier;
import org.lintan.platform.Gate;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The sealed books as an auditor takes them home, judged by kernel's offline verifier. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ChainTest {

    @Inject
    Tx tx;

    @Inject
    Books books;

    @Inject
    Sealer sealer;

    @Inject
    ChainExport export;

    private Path home;

    private final String county = Integer.toString(100_000 + (int) (Math.abs(Ids.nextLong()) % 899_999));

    /** Quarkus makes the test instance itself, so JUnit cannot inject a directory. */
    @BeforeEach
    void makeAPlaceForTheFiles() throws IOException {
        home = Files.createTempDirectory("chain");
        home.toFile().deleteOnExit();
    }

    @Test
    void theVerifierAcceptsTheExportOfSeveralLinks() throws IOException {
        for (int link = 0; link < 3; link++) {
            post(40, "link" + link);
            seal();
        }
        Verdict verdict = verify(lines());
        assertTrue(verdict.sound(), verdict.sentence());
        assertEquals(3, head().seq());
    }

    @Test
    void theVerifierSeesEditDeleteReorderAndACutTail() throws IOException {
        post(5, "a");
        seal();
        post(5, "b");
        seal();
        List<String> whole = lines();
        List<String> edited = new ArrayList<>(whole);
        edited.set(1, edited.get(1).replace("\"amount\":\"10\"", "\"amount\":\"11\""));
        List<String> deleted = new ArrayList<>(whole);
        deleted.remove(2);
        List<String> reordered = new ArrayList<>(whole);
        Collections.swap(reordered, 1, 2);
        for (List<String> tampered : List.of(edited, deleted, reordered, whole.subList(0, 6))) {
            assertFalse(verify(tampered).sound(), tampered.toString());
        }
        assertTrue(verify(whole).sound());
    }

    @Test
    void theVerifierNamesTheJournalThatWasEditedInTheDatabase() throws IOException {
        post(5, "a");
        seal();
        long victim = Await.result(tx.run(sql -> sql.row("SELECT MAX(id) AS id FROM journal WHERE county = ?", county)))
                .orElseThrow()
                .getLong("id");
        Await.result(tx.run(sql ->
                sql.update("UPDATE transfer SET amount = 999 WHERE county = ? AND journal_id = ?", county, victim)));
        Verdict verdict = verify(lines());
        assertFalse(verdict.sound());
        assertTrue(verdict.sentence().contains(Long.toString(victim)), verdict.sentence());
    }

    @Test
    void aJournalThatBecomesVisibleLateIsSealedByALaterLink() throws IOException {
        Gate gate = Gate.closed();
        Uni<List<Posting>> slow = tx.run(sql ->
                books.post(sql, List.of(journal("slow-" + county, "@slow", 10))).call(gate::pass));
        var slowly = slow.subscribeAsCompletionStage();
        gate.awaitArrival();
        Await.result(tx.run(sql -> books.post(sql, List.of(journal("fast-" + county, "@fast", 10)))));
        assertEquals(1, seal().count());
        gate.open();
        slowly.join();
        assertEquals(1, seal().count());
        Verdict verdict = verify(lines());
        assertTrue(verdict.sound(), verdict.sentence());
        assertEquals(2, head().seq());
    }

    @Test
    void journalsNotSealedYetComeLastAndDoNotDisturb() throws IOException {
        post(5, "a");
        seal();
        post(3, "b");
        Verdict verdict = verify(lines());
        assertTrue(verdict.sound(), verdict.sentence());
        assertTrue(verdict.sentence().contains("3 newer journals"), verdict.sentence());
    }

    @Test
    void sealsMoreThanOneRangeAndFindsNothingMoreToDo() throws IOException {
        post(2_100, "many");
        assertEquals(100, seal().count());
        assertEquals(2, seal().seq());
        assertTrue(verify(lines()).sound());
    }

    @Test
    void twoSealersOfOneCountyMakeOneChain() throws IOException {
        post(30, "x");
        Await.result(Uni.join()
                .all(IntStream.range(0, 4)
                        .mapToObj(i -> sealer.sealCounty(county))
                        .toList())
                .andFailFast());
        assertEquals(1, head().seq());
        assertTrue(verify(lines()).sound());
    }

    @Test
    @TestSecurity(
            user = "auditor",
            roles = "auditor",
            attributes = @SecurityAttribute(key = "county", value = "350428"))
    void theAuditorTakesTheBooksOfTheOwnCountyHomeOverHttp() throws IOException {
        Await.result(tx.run(sql -> books.post(
                sql,
                List.of(new Journal(
                        "http-" + Ids.next(),
                        "test",
                        LocalDate.of(2026, 3, 2),
                        List.of(new Transfer(
                                account("350428", "@bank"), account("350428", "350428-changkou"), 10)))))));
        Await.result(sealer.sealCounty("350428"));
        Files.writeString(
                home.resolve("export.ndjson"),
                given().get("/api/v1/audit/chain/export")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        Files.writeString(
                home.resolve("head.json"),
                given().get("/api/v1/audit/chain/head")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        Verdict verdict = Verifier.verify(home.resolve("export.ndjson"), home.resolve("head.json"));
        assertTrue(verdict.sound(), verdict.sentence());
        given().get("/api/v1/audit/books").then().statusCode(200).body("sound", equalTo(true));
    }

    @Test
    @TestSecurity(
            user = "auditor",
            roles = "auditor",
            attributes = @SecurityAttribute(key = "county", value = "999999"))
    void anAuditorOfAnotherCountySeesNothingOfIt() {
        assertEquals(
                "",
                given().get("/api/v1/audit/chain/export")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        given().get("/api/v1/audit/books").then().statusCode(200).body("journals", equalTo(0));
    }

    @Test
    @TestSecurity(
            user = "operator",
            roles = "operator",
            attributes = @SecurityAttribute(key = "county", value = "350428"))
    void nobodyButAuditorsMayAudit() {
        given().get("/api/v1/audit/chain/export").then().statusCode(403);
        given().get("/api/v1/audit/chain/head").then().statusCode(403);
        given().get("/api/v1/audit/books").then().statusCode(403);
    }

    private void post(int journals, String mark) {
        Await.result(tx.run(sql -> books.post(
                sql,
                IntStream.range(0, journals)
                        .mapToObj(i -> journal(mark + "-" + county + "-" + i, "@bank", 10))
                        .toList())));
    }

    private Journal journal(String cause, String from, long amount) {
        return new Journal(
                cause,
                "测试",
                LocalDate.of(2026, 3, 2),
                List.of(new Transfer(
                        account(county, from), account(county, county + "-" + from.substring(1)), amount)));
    }

    private static Account account(String county, String party) {
        return new Account(county, "CNY", party, Bucket.AVAILABLE);
    }

    private ChainHead seal() {
        return Await.result(sealer.sealCounty(county));
    }

    private ChainHead head() {
        return Await.result(export.head(county));
    }

    private List<String> lines() {
        return List.of(
                String.join("", Await.result(export.lines(county).collect().asList()))
                        .split("\n"));
    }

    private Verdict verify(List<String> lines) throws IOException {
        Files.writeString(home.resolve("e.ndjson"), String.join("\n", lines) + "\n");
        Files.writeString(home.resolve("h.json"), ExportLine.head(head()));
        return Verifier.verify(home.resolve("e.ndjson"), home.resolve("h.json"));
    }
}
