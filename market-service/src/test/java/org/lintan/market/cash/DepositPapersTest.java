package org.lintan.market.cash;

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
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.PageOne;
import org.lintan.testkit.Papers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The bank's receipt of a deposit is brought and read by whose money it is and by those who handle it. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class DepositPapersTest {

    private static final Person OPERATOR = Person.operator("350428");
    private static final Person BANK = Person.bank("350428");

    @Inject
    Seed seed;

    private final byte[] receipt = Papers.pdf("电子回单 " + UUID.randomUUID());
    private String firm;
    private Person buyer;

    @BeforeEach
    void aFirm() {
        firm = seed.firm(0);
        buyer = Person.buyer(firm);
    }

    private Map<String, Object> deposit() {
        Map<String, Object> deposit = new LinkedHashMap<>();
        deposit.put("party", firm);
        deposit.put("amountFen", 5_000_000);
        deposit.put("bankReceiptNo", "R-" + firm);
        deposit.put("receivedOn", "2026-01-05");
        return deposit;
    }

    private String recorded() {
        return OPERATOR.post("/deposits", deposit()).statusCode(201).extract().path("depositId");
    }

    private static Response open(Person person, String deposit, String sha256) {
        return person.as().get("/deposits/" + deposit + "/documents/" + sha256);
    }

    @Test
    void theBuyerBringsTheReceiptAndBankOperatorAuditorAndTheBuyerOpenIt() {
        String deposit = recorded();
        buyer.post(
                        "/deposits/{id}/documents",
                        Map.of("documents", List.of(buyer.sendPaper("电子回单.pdf", receipt))),
                        deposit)
                .statusCode(200)
                .body("documents.name", contains("电子回单.pdf"));
        BANK.post("/deposits/{id}/confirm", Map.of(), deposit)
                .statusCode(200)
                .body("documents[0].mediaType", equalTo("application/pdf"));
        assertEquals(5_000_000, seed.money(firm));
        // what came later still comes
        byte[] stamped = Papers.picture("png", 90, 40);
        BANK.post(
                        "/deposits/{id}/documents",
                        Map.of("documents", List.of(BANK.sendPaper("盖章回单.png", stamped))),
                        deposit)
                .statusCode(200)
                .body("documents.name", contains("电子回单.pdf", "盖章回单.png"));
        buyer.get("/deposits").body("items[0].documents", hasSize(2));
        for (Person reader : List.of(buyer, BANK, OPERATOR, Person.auditor("350428"))) {
            Response opened = open(reader, deposit, Sha256.hexOf(receipt));
            assertEquals(200, opened.statusCode(), reader.toString());
            assertArrayEquals(receipt, opened.asByteArray());
            PageOne.of(path -> open(reader, deposit, Sha256.hexOf(receipt) + path));
        }
        assertEquals(5_000_000, seed.money(firm));
        Person.auditor("350428")
                .get("/acts?object=" + deposit)
                .body(
                        "items.act",
                        contains(
                                "DEPOSIT_PAPERS_ADDED",
                                "DEPOSIT_CONFIRMED",
                                "DEPOSIT_PAPERS_ADDED",
                                "DEPOSIT_RECORDED"));
    }

    @Test
    void nobodyElseBringsOrOpensIt() {
        Map<String, Object> body = deposit();
        body.put("documents", List.of(OPERATOR.sendPaper("电子回单.pdf", receipt)));
        String deposit = OPERATOR.post("/deposits", body)
                .statusCode(201)
                .body("documents", hasSize(1))
                .extract()
                .path("depositId");
        Person other = Person.buyer(seed.firm(0));
        for (Person stranger :
                List.of(other, Person.bank("350427"), Person.operator("350427"), Person.auditor("350427"))) {
            assertEquals(404, open(stranger, deposit, Sha256.hexOf(receipt)).statusCode(), stranger.toString());
            PageOne.refused(404, path -> open(stranger, deposit, Sha256.hexOf(receipt) + path));
        }
        for (Person stranger : List.of(other, Person.bank("350427"))) {
            stranger.post(
                            "/deposits/{id}/documents",
                            Map.of("documents", List.of(stranger.sendPaper("a.txt", Papers.text("a")))),
                            deposit)
                    .statusCode(404);
        }
        assertEquals(404, open(buyer, deposit, "0".repeat(64)).statusCode());
        PageOne.refused(404, path -> open(buyer, deposit, "0".repeat(64) + path));
        Person.auditor("350428")
                .post("/deposits/{id}/documents", Map.of("documents", List.of()), deposit)
                .statusCode(403);
    }

    @Test
    void aFingerprintAloneIsNoReceiptAndNothingIsRecorded() {
        Map<String, Object> body = deposit();
        Map<String, String> promised = Map.of("name", "电子回单.pdf", "sha256", Sha256.hexOf(receipt));
        body.put("documents", List.of(promised));
        OPERATOR.post("/deposits", body).statusCode(422).body("code", equalTo("DOCUMENT_NOT_STORED"));
        buyer.sendPaper("电子回单.pdf", receipt);
        OPERATOR.post("/deposits", body).statusCode(422).body("code", equalTo("DOCUMENT_NOT_STORED"));
        buyer.get("/deposits").body("items", hasSize(0));
        OPERATOR.sendPaper("电子回单.pdf", receipt);
        OPERATOR.post("/deposits", body).statusCode(201);
    }

    @Test
    void theSameReceiptIsThereOnceHoweverOftenItIsBrought() {
        String deposit = recorded();
        Map<String, ?> more = Map.of("documents", List.of(buyer.sendPaper("电子回单.pdf", receipt)));
        for (int i = 0; i < 2; i++) {
            buyer.post("/deposits/{id}/documents", more, deposit)
                    .statusCode(200)
                    .body("documents", hasSize(1));
        }
        // the bank's own copy is the same paper
        BANK.post(
                        "/deposits/{id}/documents",
                        Map.of("documents", List.of(BANK.sendPaper("回单(银行).pdf", receipt))),
                        deposit)
                .statusCode(200)
                .body("documents.name", contains("电子回单.pdf"));
    }
}
