package org.lintan.ticket.issuance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.ticket.support.People.AUDITOR;
import static org.lintan.ticket.support.People.ECOLOGY;
import static org.lintan.ticket.support.People.FOREIGN;
import static org.lintan.ticket.support.People.FORESTRY1;

/** One compartment of one certificate is credited for the same years once, wherever somebody draws its outline (case 05). */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class SameTitleTest {

    private static final double ELSEWHERE = 0.0145;

    @Inject
    TestClock clock;

    @Inject
    Tx tx;

    @Inject
    TitlesOfBefore before;

    @Test
    void refusesASecondTicketOnTheSamePaperThoughTheOutlineLiesElsewhere() {
        Village village = Village.register();
        issue(village, village.addPlot());

        String again = village.draft(Village.addPlot(village.steward(), village.plotRedrawn(ELSEWHERE)));

        village.steward().act(again, "submit").statusCode(409).body("code", equalTo("LAND_TITLE_TWICE"));
        village.steward()
                .get("/applications/" + again)
                .body("checks.find { it.check == 'land-period-unique' }.result", equalTo("PASS"))
                .body("checks.find { it.check == 'title-period-unique' }.result", equalTo("FAIL"))
                .body("conflicts.kind", hasItem("SAME_TITLE"))
                .body("conflicts.outlines.flatten()", empty());
    }

    @Test
    void issuesOneTicketWhenTwoCasesOnTheSamePaperAreFiledAtOnce() {
        Village village = Village.register();
        List<String> cases = List.of(
                village.approved(village.addPlot(), clock),
                village.approved(Village.addPlot(village.steward(), village.plotRedrawn(ELSEWHERE)), clock));
        ECOLOGY.get("/applications/" + cases.get(0))
                .body("conflicts.find { it.kind == 'SAME_TITLE' }.outlines", hasSize(1))
                .body("checks.find { it.check == 'title-period-unique' }.result", equalTo("WARN"));

        List<CompletableFuture<Integer>> filings = cases.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> ECOLOGY.act(id, "file").extract().statusCode()))
                .toList();

        assertEquals(
                List.of(200, 409),
                filings.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void tellsAnotherPartyOnlyThatThePaperIsTakenAndRefusesItToo() {
        Village first = Village.register();
        issue(first, first.addPlot());
        Village second = Village.register();
        Map<String, Object> claimed = new HashMap<>(second.plot(0));
        claimed.put("titleCertificateNo", first.plot(0).get("titleCertificateNo"));
        claimed.put("compartment", " 012-003 ");

        second.steward()
                .post("/plots", claimed)
                .statusCode(201)
                .body("warnings.code", hasItem("PLOT_SAME_TITLE"))
                .body("warnings.detail.toString().contains('后山')", equalTo(false));
        String id = second.draft(Village.addPlot(second.steward(), claimed));

        second.steward().act(id, "submit").statusCode(409).body("code", equalTo("LAND_TITLE_TWICE"));
    }

    @Test
    void takesTheSameNumberOfAnotherCountyForAnotherPaper() {
        Village village = Village.register();
        issue(village, village.addPlot());
        Person abroad = village.steward()
                .in(FOREIGN, FOREIGN + village.steward().party().substring(6));
        Map<String, Object> holder = new HashMap<>(village.holder());
        holder.put("party", abroad.party());
        holder.put(
                "villageCode",
                FOREIGN + village.holder().get("villageCode").toString().substring(6));
        FORESTRY1.in(FOREIGN, "350427-forestry").post("/holders", holder).statusCode(201);

        String plotId = abroad.post("/plots", village.plotRedrawn(ELSEWHERE))
                .statusCode(201)
                .body("warnings.code", not(hasItem("PLOT_SAME_TITLE")))
                .extract()
                .path("plotId");
        String id = abroad.post("/applications", Village.application(plotId))
                .statusCode(201)
                .extract()
                .path("applicationId");

        abroad.get("/applications/" + id)
                .body("checks.find { it.check == 'title-period-unique' }.result", equalTo("PASS"))
                .body("conflicts", empty());
    }

    @Test
    void leavesWhatWasIssuedTwiceBeforeAsItIsListsItAndIssuesNoThird() {
        Village village = Village.register();
        String first = issue(village, village.addPlot());
        forget(first);
        String second = issue(village, Village.addPlot(village.steward(), village.plotRedrawn(ELSEWHERE)));
        forget(second);

        Await.result(before.fill());

        String pair = "titlesTwice.find { it.titleCertificateNo == '"
                + village.plot(0).get("titleCertificateNo") + "' }.ofBefore";
        AUDITOR.get("/audit/registry").body("ok", equalTo(true)).body(pair, equalTo(true));
        FORESTRY1.get("/tickets/" + first).statusCode(200).body("buckets[0].bucket", equalTo("AVAILABLE"));
        String third = village.draft(Village.addPlot(village.steward(), village.plotRedrawn(-ELSEWHERE)));
        village.steward().act(third, "submit").statusCode(409).body("code", equalTo("LAND_TITLE_TWICE"));

        change("UPDATE issued_land SET title_late = FALSE WHERE ticket_id = ?", second);
        AUDITOR.get("/audit/registry").body("ok", equalTo(false)).body(pair, equalTo(false));
        change("UPDATE issued_land SET title_late = TRUE WHERE ticket_id = ?", second);
        AUDITOR.get("/audit/registry").body("ok", equalTo(true));
    }

    private String issue(Village village, String plotId) {
        return ECOLOGY.act(village.approved(plotId, clock), "file")
                .statusCode(200)
                .extract()
                .path("ticketId");
    }

    /** As the release before wrote it. */
    private void forget(String ticketId) {
        change(
                "UPDATE plot SET title_key = NULL WHERE id IN (SELECT plot_id FROM issued_land WHERE ticket_id = ?)",
                ticketId);
        change("UPDATE issued_land SET title_key = NULL WHERE ticket_id = ?", ticketId);
    }

    private void change(String statement, Object... args) {
        Await.result(tx.run(sql -> sql.update(statement, args)));
    }
}
