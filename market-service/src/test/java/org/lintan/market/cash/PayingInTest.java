package org.lintan.market.cash;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PayingInTest {

    @Inject
    Seed seed;

    @Test
    void aBuyerIsToldTheAccountAndAReferenceThatIsItsOwnForEver() {
        String firm = seed.firm(0);
        String typed = Person.buyer(firm)
                .get("/deposits/account")
                .statusCode(200)
                .body("account.accountNumber", equalTo("9050 1100 1001 0000 0088 88"))
                .body("account.accountName", equalTo("测试县林业碳票市场资金监管专户"))
                .body("account.businessDays", equalTo(2))
                .extract()
                .path("reference");
        DepositReference own = DepositReference.in("货款 " + typed).reference().orElseThrow();
        assertEquals("350428", own.county());
        Person.buyer(firm)
                .get("/deposits/account")
                .body("reference", equalTo(typed))
                .body("referenceGrouped", equalTo(own.grouped()));
        Person.buyer(seed.firm(0)).get("/deposits/account").body("reference", not(equalTo(typed)));
    }

    @Test
    void aCountyThatNamedNoAccountSaysSoAndTheReferenceIsOfThatCounty() {
        String firm = seed.participant("350427", "f", "BUYER", null);
        String typed = Person.buyer(firm)
                .get("/deposits/account")
                .statusCode(200)
                .body("account", nullValue())
                .extract()
                .path("reference");
        assertEquals("LT350427", typed.substring(0, 8));
    }

    @Test
    void whoIsNoParticipantHasNoReference() {
        Person.buyer("350428-stranger")
                .get("/deposits/account")
                .statusCode(200)
                .body("reference", nullValue())
                .body("referenceGrouped", nullValue());
    }

    @Test
    void aVillagePaysNothingIn() {
        Person.steward(seed.village()).get("/deposits/account").statusCode(403);
    }
}
