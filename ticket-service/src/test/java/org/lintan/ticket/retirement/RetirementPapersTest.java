package org.lintan.ticket.retirement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.hash.Sha256;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.PageOne;
import org.lintan.testkit.Papers;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.ticket.support.People.AUDITOR;
import static org.lintan.ticket.support.People.FORESTRY1;

/** What a retirement stands on is opened by who retired, by the office that keeps the register and by the auditor; the public reads only the certificate. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class RetirementPapersTest {

    @Inject
    TestClock clock;

    private final byte[] judgment = Papers.pdf("判决书 " + UUID.randomUUID());
    private Person holder;
    private String ticket;

    @BeforeEach
    void aTicket() {
        Village village = Village.register();
        holder = village.steward();
        ticket = village.ticket(clock);
    }

    private Map<String, Object> wish(Map<String, String> paper) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("quantityKg", 1_000);
        wish.put("beneficiary", "示例公司");
        wish.put("purpose", "VOLUNTARY_DUTY");
        wish.put("documents", List.of(paper));
        return wish;
    }

    private String retirements() {
        return "/tickets/" + ticket + "/retirements";
    }

    @Test
    void theHolderTheRegistryAndTheAuditorOpenThemAndNobodyElse() {
        Map<String, Object> wish = wish(holder.sendPaper("判决书.pdf", judgment));
        String id = holder.post(retirements(), wish).statusCode(201).extract().path("retirementId");
        holder.get("/retirements")
                .body("items", hasSize(1))
                .body("items[0].documents[0].name", equalTo("判决书.pdf"))
                .body("items[0].documents[0].sha256", equalTo(Sha256.hexOf(judgment)))
                .body("items[0].documents[0].mediaType", equalTo("application/pdf"));
        for (Person office : List.of(FORESTRY1, AUDITOR)) {
            office.get("/retirements")
                    .body("items.find { it.retirementId == '" + id + "' }.documents.name", equalTo(List.of("判决书.pdf")));
        }
        FORESTRY1
                .in(People.FOREIGN, "350427-forestry")
                .get("/retirements")
                .statusCode(200)
                .body("items.retirementId", not(hasItem(id)));
        Village.register().steward().get("/retirements").body("items", hasSize(0));
        People.ECOLOGY.get("/retirements").statusCode(403);
        String paper = "/retirements/" + id + "/documents/" + Sha256.hexOf(judgment);
        for (Person reader : List.of(holder, FORESTRY1, AUDITOR)) {
            Response opened = reader.open(paper);
            assertEquals(200, opened.statusCode(), reader.toString());
            assertArrayEquals(judgment, opened.asByteArray());
            PageOne.of(path -> reader.open(paper + path));
        }
        for (Person stranger : List.of(
                Village.register().steward(),
                People.BUYER,
                holder.in(People.FOREIGN, holder.party()),
                FORESTRY1.in(People.FOREIGN, "350427-forestry"),
                AUDITOR.in(People.FOREIGN, "350427-auditor"))) {
            assertEquals(404, stranger.open(paper).statusCode(), stranger.toString());
            PageOne.refused(404, path -> stranger.open(paper + path));
        }
        assertEquals(403, People.EXPERT.open(paper).statusCode());
        PageOne.refused(403, path -> People.EXPERT.open(paper + path));
        assertEquals(401, given().get("/api/v1" + paper).statusCode());
        PageOne.refused(401, path -> given().get("/api/v1" + paper + path));
        assertEquals(
                404,
                holder.open("/retirements/" + id + "/documents/" + "0".repeat(64))
                        .statusCode());
    }

    @Test
    void thePublicPageDoesNotNameThem() {
        Map<String, Object> wish = wish(holder.sendPaper("判决书.pdf", judgment));
        String no = holder.post(retirements(), wish).statusCode(201).extract().path("certificateNo");
        given().get("/api/v1/public/certificates/" + no).then().statusCode(200).body(not(containsString("判决书")));
    }

    @Test
    void aFingerprintAloneIsNothingToRetireOnAndNothingIsRetired() {
        Map<String, Object> wish = wish(Map.of("name", "判决书.pdf", "sha256", Sha256.hexOf(judgment)));
        holder.post(retirements(), wish).statusCode(422).body("code", equalTo("DOCUMENT_NOT_STORED"));
        People.BUYER.sendPaper("判决书.pdf", judgment);
        holder.post(retirements(), wish).statusCode(422).body("code", equalTo("DOCUMENT_NOT_STORED"));
        holder.get("/retirements").body("items", hasSize(0));
        holder.get("/holdings").body("items.bucket", not(hasItem("RETIRED")));
        holder.sendPaper("判决书.pdf", judgment);
        holder.post(retirements(), wish).statusCode(201);
    }

    @Test
    void aRetirementWithoutPapersAndARepeatedOneStayWhatTheyWere() {
        Map<String, Object> plain = wish(Map.of());
        plain.remove("documents");
        holder.post(retirements(), plain).statusCode(201);
        Map<String, Object> wish = wish(holder.sendPaper("判决书.pdf", judgment));
        String key = UUID.randomUUID().toString();
        String id =
                holder.post(retirements(), wish, key).statusCode(201).extract().path("retirementId");
        holder.post(retirements(), wish, key).statusCode(201).body("retirementId", equalTo(id));
        holder.get("/retirements")
                .body("items", hasSize(2))
                .body("items[0].documents", hasSize(1))
                .body("items[1].documents", hasSize(0));
    }
}
