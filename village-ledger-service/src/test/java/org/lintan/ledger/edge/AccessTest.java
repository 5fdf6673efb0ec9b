package org.lintan.ledger.edge;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Papers;
import org.lintan.testkit.TestClock;
import org.lintan.testkit.fuzz.Access;

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
    void aVillagesBooksAreItsOwnAndItsHouseholds() {
        Village village = Village.found(kafka, clock).earn(90_000);
        String roll = village.roll(3, 6);
        String shared = village.passed(roll, 45_000, Map.of("deductions", List.of(), "collectiveBasisPoints", 3_000));
        String run = village.run(shared);
        village.sent(run);
        String correction = village.steward
                .post(
                        "/distributions/" + run + "/payout-corrections",
                        Map.of("kind", "LOST", "round", 1, "lineNos", List.of(), "reason", "银行书面说明没有收到"))
                .statusCode(201)
                .extract()
                .path("correctionId");
        String decision = village.decided(roll, 45_000, Map.of("deductions", List.of(), "collectiveBasisPoints", 0));
        Map<String, String> minutes = village.steward.sendPaper("会议记录.pdf", Papers.pdf("会议记录"));
        village.steward
                .post("/decisions/" + decision + "/documents", Map.of("documents", List.of(minutes)))
                .statusCode(200);
        Map<String, String> photo = village.household(1).sendPaper("照片.pdf", Papers.pdf("照片"));
        String objection = village.household(1)
                .post("/decisions/" + decision + "/objections", Map.of("text", "人数不对", "documents", List.of(photo)))
                .statusCode(201)
                .extract()
                .path("objectionId");
        String change = village.steward
                .post(
                        "/payee-changes",
                        Map.of(
                                "householdNo",
                                "h0002",
                                "head",
                                "示例0002",
                                "cardNumber",
                                "9999000000007777",
                                "bank",
                                "示例农商行",
                                "reason",
                                "原卡已注销"))
                .statusCode(201)
                .extract()
                .path("changeId");

        new Access(server, Village.COUNTY)
                .owner("steward", village.party)
                .owner("household", village.household(1).party())
                .heldBy(V1 + "/audit/fen/arrivals/{payoutId}", "FenResourceTest")
                .thing(V1 + "/audit/fen/decisions/{decisionId}", shared)
                .heldBy(V1 + "/audit/fen/decisions/{decisionId}/lines/{lineNo}", "FenResourceTest")
                .heldBy(V1 + "/audit/sample/lines", "SampleResourceTest")
                .thing(V1 + "/decisions/{decisionId}", decision)
                .thing(V1 + "/decisions/{decisionId}/documents/{sha256}", minutes.get("sha256"))
                .thing(V1 + "/decisions/{decisionId}/objections/{objectionId}", objection)
                .thing(V1 + "/decisions/{decisionId}/objections/{objectionId}/documents/{sha256}", photo.get("sha256"))
                .word(V1 + "/decisions/{decisionId}/documents/{sha256}/pages/{page}", "1")
                .word(V1 + "/decisions/{decisionId}/objections/{objectionId}/documents/{sha256}/pages/{page}", "1")
                .body(
                        "POST " + V1 + "/decisions/{decisionId}/documents",
                        "application/json",
                        "{\"documents\":[{\"name\":\"会议记录.pdf\",\"sha256\":\"" + minutes.get("sha256") + "\"}]}")
                .thing(V1 + "/distributions/{distributionId}", run)
                .thing(V1 + "/distributions/{distributionId}/payout-corrections/{correctionId}", correction)
                .word(
                        V1 + "/me/statement/{year}",
                        String.valueOf(village.today().getYear()))
                .thing(V1 + "/payee-changes/{changeId}", change)
                .thing(V1 + "/rolls/{rollId}", roll)
                .body("POST " + V1 + "/distributions/{distributionId}/results", "text/csv", "行号,状态,原因\n1,已付,\n")
                .check("../docs/contracts/access/village-ledger-service.md", "village-ledger-service");
    }
}
