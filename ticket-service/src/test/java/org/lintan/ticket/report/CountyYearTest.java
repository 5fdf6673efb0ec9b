package org.lintan.ticket.report;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.ticket.support.People.AUDITOR;
import static org.lintan.ticket.support.People.BUYER;
import static org.lintan.ticket.support.People.FORESTRY1;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class CountyYearTest {

    @Inject
    Tx tx;

    @Inject
    TestClock clock;

    @Test
    void aCaseThatEndsWithATicketIsCountedOnceWithItsTonnesItsVillageAndItsDays() {
        Village village = Village.register();
        int year = LocalDate.ofInstant(clock.instant(), Today.ZONE).getYear();
        JsonPath before =
                FORESTRY1.get("/reports/" + year).statusCode(200).extract().jsonPath();

        village.ticket(clock);

        JsonPath after =
                AUDITOR.get("/reports/" + year).statusCode(200).extract().jsonPath();
        assertEquals(before.getLong("cases.received") + 1, after.getLong("cases.received"));
        assertEquals(before.getLong("cases.issued") + 1, after.getLong("cases.issued"));
        assertEquals(before.getLong("issued.quantityKg") + Village.CHANGKOU_KG, after.getLong("issued.quantityKg"));
        for (String part : new String[] {"villages", "methods", "kinds"}) {
            assertEquals(
                    after.getLong("issued.quantityKg"),
                    after.getList(part + ".quantityKg", Long.class).stream()
                            .mapToLong(Long::longValue)
                            .sum(),
                    part + " add up to the whole");
        }
    }

    @Test
    void theYearBeginsAndEndsAtMidnightInChina() {
        Person officer = FORESTRY1.in("359001", "359001-forestry");
        submitted("359001", "2025-12-31T15:59:59");
        submitted("359001", "2025-12-31T16:00:00");
        submitted("359001", "2026-12-31T15:59:59");
        submitted("359001", "2026-12-31T16:00:00");

        officer.get("/reports/2025").body("cases.received", equalTo(1));
        officer.get("/reports/2026").body("cases.received", equalTo(2)).body("cases.open", equalTo(2));
        officer.get("/reports/2027").body("cases.received", equalTo(1));
    }

    @Test
    void aCaseSentBackTwiceIsReceivedOnceAndItsDaysCountFromTheFirstTime() {
        String county = "359002";
        String id = submitted(county, "2026-03-01T02:00:00");
        step(county, id, 2, "RETURN", "SUBMITTED", "RETURNED", "2026-03-02T02:00:00");
        step(county, id, 3, "RESUBMIT", "RETURNED", "SUBMITTED", "2026-03-03T02:00:00");
        step(county, id, 4, "RETURN", "SUBMITTED", "RETURNED", "2026-03-04T02:00:00");
        step(county, id, 5, "RESUBMIT", "RETURNED", "SUBMITTED", "2026-03-05T02:00:00");
        step(county, id, 6, "FILE", "FORESTRY_APPROVED", "ISSUED", "2026-03-11T03:00:00");
        step(county, Ids.next(), 1, "WITHDRAW", "DRAFT", "WITHDRAWN", "2026-03-01T02:00:00");
        String rejected = submitted(county, "2026-04-01T02:00:00");
        step(county, rejected, 2, "REJECT", "SUBMITTED", "REJECTED", "2026-04-02T02:00:00");

        FORESTRY1
                .in(county, county + "-forestry")
                .get("/reports/2026")
                .body("cases.received", equalTo(2))
                .body("cases.issued", equalTo(1))
                .body("cases.rejected", equalTo(1))
                .body("cases.withdrawn", equalTo(0))
                .body("cases.returned", equalTo(2))
                .body("cases.open", equalTo(0))
                .body("cases.averageDays", equalTo(10))
                .body("cases.longestDays", equalTo(10));
    }

    @Test
    void whatWasRetiredStandsByPurposeAndAddsUp() {
        String county = "359003";
        retired(county, 1, "EVENT_NEUTRALITY", 40_000, "2026-05-01T02:00:00");
        retired(county, 2, "EVENT_NEUTRALITY", 20_000, "2026-06-01T02:00:00");
        retired(county, 3, "JUDICIAL_RESTORATION", 342_900, "2026-06-02T02:00:00");
        retired(county, 4, "JUDICIAL_RESTORATION", 1_000, "2025-06-02T02:00:00");

        FORESTRY1
                .in(county, county + "-forestry")
                .get("/reports/2026")
                .body("purposes.purpose", contains("JUDICIAL_RESTORATION", "EVENT_NEUTRALITY"))
                .body("purposes.quantityKg", contains(342_900, 60_000))
                .body("retired.count", equalTo(3))
                .body("retired.quantityKg", equalTo(402_900));
    }

    @Test
    void aYearWithoutAnythingIsEmptyAndNoFaultAndAnotherCountySeesItsOwn() {
        submitted("359004", "2026-03-01T02:00:00");
        FORESTRY1
                .in("359005", "359005-forestry")
                .get("/reports/2026")
                .statusCode(200)
                .body("county", equalTo("359005"))
                .body("cases.received", equalTo(0))
                .body("cases.averageDays", nullValue())
                .body("villages", empty())
                .body("retired.quantityKg", equalTo(0));
    }

    @Test
    void aBuyerAndAStewardMayNotRead() {
        BUYER.get("/reports/2026").statusCode(403);
        People.person("steward", "steward", "changkou").get("/reports/2026").statusCode(403);
        FORESTRY1.get("/reports/26").statusCode(404);
    }

    private String submitted(String county, String at) {
        String id = Ids.next();
        step(county, id, 1, "SUBMIT", "DRAFT", "SUBMITTED", at);
        return id;
    }

    private void step(String county, String application, int no, String action, String from, String to, String at) {
        insert(
                "application_step",
                Map.ofEntries(
                        Map.entry("county", county),
                        Map.entry("id", Ids.next()),
                        Map.entry("application_id", application),
                        Map.entry("step_no", no),
                        Map.entry("round", 1),
                        Map.entry("action", action),
                        Map.entry("from_stage", from),
                        Map.entry("to_stage", to),
                        Map.entry("subject", "s"),
                        Map.entry("by_name", "n"),
                        Map.entry("by_party", county + "-p"),
                        Map.entry("at", LocalDateTime.parse(at)),
                        Map.entry("documents", "[]")));
    }

    private void retired(String county, int no, String purpose, long kg, String at) {
        insert(
                "retirement",
                Map.ofEntries(
                        Map.entry("county", county),
                        Map.entry("id", Ids.next()),
                        Map.entry("certificate_no", county + "-0000001-R" + String.format("%04d", no)),
                        Map.entry("ticket_id", Ids.next()),
                        Map.entry("serial", "0000001"),
                        Map.entry("party", county + "-p"),
                        Map.entry("quantity_kg", kg),
                        Map.entry("beneficiary", "b"),
                        Map.entry("purpose", purpose),
                        Map.entry("blocks", "[]"),
                        Map.entry("retired_by", "s"),
                        Map.entry("retired_at", LocalDateTime.parse(at))));
    }

    private void insert(String table, Map<String, Object> row) {
        Await.result(tx.run(sql -> sql.update(
                "INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                        + "?,".repeat(row.size() - 1) + "?)",
                row.values().toArray())));
    }
}
