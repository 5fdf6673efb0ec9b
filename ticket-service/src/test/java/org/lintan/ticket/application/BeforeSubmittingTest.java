package org.lintan.ticket.application;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintan.ticket.support.People.AUDITOR;
import static org.lintan.ticket.support.People.FORESTRY1;

/** What an applicant is told before a submission, and takes home after it. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class BeforeSubmittingTest {

    @Test
    void anOpeningInventoryOfTheDayBeforeIsToldBeforeTheCaseIsSubmitted() {
        Village village = Village.register();
        Person steward = village.steward();
        String plotId = steward.post("/plots", village.plot(0))
                .statusCode(201)
                .extract()
                .path("plotId");
        String id = village.draft(plotId);
        steward.get("/applications/" + id).body("checks.check", not(hasItem("inventory-days")));

        String inventories = "/plots/" + plotId + "/inventories";
        steward.post(inventories, Village.inventory("2015-12-31", 1, 1, 1)).statusCode(201);
        steward.post(inventories, Village.inventory("2020-12-31", 2, 2, 2)).statusCode(201);
        steward.get("/applications/" + id)
                .body("stage", equalTo("DRAFT"))
                .body("checks.find { it.check == 'inventory-days' }.result", equalTo("WARN"))
                .body("checks.find { it.check == 'inventory-days' }.why", containsString("期初调查要用 2016-01-01"))
                .body("checks.find { it.check == 'inventory-days' }.why", containsString("2015-12-31,不能代替"));
        steward.post(inventories, Village.inventory("2016-01-01", 1, 1, 1)).statusCode(201);
        steward.get("/applications/" + id).body("checks.check", not(hasItem("inventory-days")));
    }

    @Test
    void whatIsDeclaredIsReadBeforeAndASubmissionHasAReceipt() {
        Village village = Village.register();
        Person steward = village.steward();
        String id = village.draft(village.addPlot());
        steward.get("/applications/" + id)
                .body("receipt", nullValue())
                .body("declarations.action", contains("submit"))
                .body("declarations[0].text", containsString("权属清楚"))
                .body("declarations[0].textEn", containsString("without dispute"));
        String read = steward.get("/applications/" + id).extract().path("declarations[0].sha256");

        steward.act(id, "submit", Map.of("declared", "0".repeat(64)))
                .statusCode(409)
                .body("code", equalTo("DECLARATION_CHANGED"));
        steward.act(id, "submit", Map.of("declared", read)).statusCode(200);
        String caseNo = steward.get("/applications/" + id)
                .body("receipt.usualDays", equalTo(10))
                .body("receipt.submittedAt", notNullValue())
                .body("steps[0].declaration", containsString("权属清楚"))
                .body("steps[0].declarationEn", containsString("without dispute"))
                .extract()
                .path("receipt.caseNo");
        assertTrue(caseNo.matches("\\d{4}-\\d{4,}"), caseNo);

        String next = village.draft(village.addPlot(0.02));
        steward.act(next, "submit").statusCode(200);
        steward.get("/applications/" + next).body("receipt.caseNo", not(equalTo(caseNo)));
        // in the lists of the holder and of the offices too; whoever only reads the notice is given no number
        String line = "items.find { it.applicationId == '" + id + "' }.caseNo";
        String from = "/applications?cursor=" + id.substring(0, id.length() - 1);
        for (Person reader : List.of(steward, FORESTRY1, AUDITOR)) {
            reader.get(from).body(line, equalTo(caseNo));
        }
        village.toNotice(id);
        village.household()
                .get(from)
                .body("items.find { it.applicationId == '" + id + "' }.stage", equalTo("ON_NOTICE"))
                .body(line, nullValue());
    }
}
