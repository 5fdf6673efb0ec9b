package org.lintan.ticket.edge;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.Papers;
import org.lintan.testkit.TestClock;
import org.lintan.testkit.fuzz.Access;
import org.lintan.ticket.support.Kafka;
import org.lintan.ticket.support.MarketEvents;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;
import org.lintan.ticket.workflow.Action;

/** Nobody reaches another county, and what is reached of another party stands on a committed page. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class AccessTest {

    private static final String V1 = "/api/v1";

    @TestHTTPResource
    URL server;

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void aCaseAndItsPapersAreTheHoldersAndTheOfficesOfTheCounty() {
        Village village = Village.register();
        Person steward = village.steward();
        String ticket = village.ticket(clock);
        Person buyer =
                People.person("buyer", "buyer", "b" + Ids.next().toLowerCase().substring(16));
        String plot = village.addPlot(0.016);
        Map<String, String> paper = steward.sendPaper("林权证.pdf", Papers.pdf("林权证 " + plot));
        String inventory =
                steward.get("/plots/" + plot + "/inventories").extract().path("items[0].inventoryId");
        String draft = village.draft(plot);
        steward.act(draft, "submit", Map.of("documents", List.of(paper))).statusCode(200);
        String retirement = steward.post(
                        "/tickets/" + ticket + "/retirements",
                        Map.of(
                                "quantityKg",
                                1_000,
                                "beneficiary",
                                "示例公司",
                                "purpose",
                                "VOLUNTARY_DUTY",
                                "documents",
                                List.of(paper)))
                .statusCode(201)
                .extract()
                .path("retirementId");
        String divisions = People.FORESTRY1
                .post(
                        "/divisions/imports",
                        Map.of(
                                "validFrom",
                                "2999-01-01",
                                "source",
                                "演示用,虚构",
                                "invented",
                                true,
                                "outlines",
                                List.of(Map.of("code", People.COUNTY, "name", "示例县", "outline", village.outline(0)))))
                .statusCode(201)
                .extract()
                .path("importId");

        new Access(server, People.COUNTY)
                .owner("steward", steward.party())
                .owner("household", village.household().party())
                .owner("buyer", buyer.party())
                .thing(V1 + "/applications/{id}", draft)
                .thing(V1 + "/applications/{id}/documents/{sha256}", paper.get("sha256"))
                .word(
                        V1 + "/applications/{id}/actions/{action}",
                        Arrays.stream(Action.values()).map(Action::path).toArray(String[]::new))
                .word(V1 + "/applications/{id}/documents/{sha256}/pages/{page}", "1")
                .word(V1 + "/applications/{id}/items/{itemNo}", "1")
                .thing(V1 + "/divisions/imports/{importId}", divisions)
                .thing(V1 + "/holders/{party}", steward.party())
                .thing(V1 + "/plots/{plotId}", plot)
                .thing(V1 + "/plots/{plotId}/inventories/{inventoryId}", inventory)
                .word(V1 + "/plots/{plotId}/changes?from", "1")
                .word(V1 + "/plots/{plotId}/changes?to", "1")
                .thing(V1 + "/tickets/{ticketId}", ticket)
                .word(V1 + "/reports/{year}", "2026")
                .thing(V1 + "/retirements/{retirementId}", retirement)
                .thing(V1 + "/retirements/{retirementId}/documents/{sha256}", paper.get("sha256"))
                .word(V1 + "/retirements/{retirementId}/documents/{sha256}/pages/{page}", "1")
                .thing(V1 + "/vouchers/{voucherNo}", voucher(steward, ticket, buyer))
                .word(V1 + "/tickets/{ticketId}/retirements/wording?quantityKg", "1000")
                .word(V1 + "/tickets/{ticketId}/retirements/wording?beneficiary", "x")
                .word(V1 + "/tickets/{ticketId}/retirements/wording?purpose", "VOLUNTARY_DUTY")
                .check("../docs/contracts/access/ticket-service.md", "ticket-service");
    }

    private String voucher(Person steward, String ticket, Person buyer) {
        steward.post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 2_000))
                .statusCode(201);
        kafka.send(
                "trade.settled.v1",
                ticket,
                MarketEvents.trade(Ids.next(), ticket, steward.party(), buyer.party(), 2_000));
        Await.until(() -> voucherOf(buyer) != null);
        return voucherOf(buyer);
    }

    private static String voucherOf(Person buyer) {
        return buyer.get("/vouchers").statusCode(200).extract().path("items[0].voucherNo");
    }
}
