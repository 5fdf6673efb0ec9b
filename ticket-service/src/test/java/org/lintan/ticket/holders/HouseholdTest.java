package org.lintan.ticket.holders;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.Kafka;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.ticket.support.People.COUNTY;
import static org.lintan.ticket.support.People.FORESTRY1;

/** Whose household somebody is says the village's roll, not the look of a code. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class HouseholdTest {

    @Inject
    TestClock clock;

    @Inject
    Kafka kafka;

    @Test
    void householdsOfARollNumberedOneTwoThreeSeeTheVillagesTicket() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        String collective = village.steward().party();
        Person one = household(collective + "-1");

        one.get("/tickets/" + ticket).statusCode(404);
        kafka.onRoll(COUNTY, one.party(), collective);
        Await.until("the household to be known", () -> sees(one, ticket));
        assertEquals(
                List.of(ticket),
                one.get("/tickets")
                        .statusCode(200)
                        .body("items[0].ofOwnVillage", equalTo(true))
                        .extract()
                        .jsonPath()
                        .getList("items.ticketId"));
    }

    @Test
    void aCodeThatMerelyLooksLikeAHouseholdsSeesNothing() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        household(village.steward().party() + "-h0001")
                .get("/tickets/" + ticket)
                .statusCode(404);
    }

    @Test
    void aHouseholdOfAnotherCountyOfTheSameCodeSeesNothing() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        String collective = village.steward().party();
        Person here = household(collective + "-2");
        kafka.onRoll(COUNTY, here.party(), collective);
        Await.until("the household to be known", () -> sees(here, ticket));
        here.in("350427", here.party()).get("/tickets/" + ticket).statusCode(404);
    }

    @Test
    void whoMovesToAnotherRollSeesTheTicketsOfTheNewVillage() {
        Village first = Village.register();
        Village second = Village.register();
        String ticket = second.ticket(clock);
        Person moving = household(first.steward().party() + "-7");
        kafka.onRoll(COUNTY, moving.party(), first.steward().party());
        kafka.onRoll(COUNTY, moving.party(), second.steward().party());
        Await.until("the move to be known", () -> sees(moving, ticket));
    }

    @Test
    void aNewCollectivesCodeHoldsNoHyphenAfterTheCounty() {
        Map<String, Object> holder = new HashMap<>(Village.register().holder());
        holder.put("party", holder.get("party") + "-kou");
        FORESTRY1.post("/holders", holder).statusCode(422).body("code", equalTo("HOLDER_ID_HYPHEN"));
        holder.put("kind", "COMPANY");
        FORESTRY1.post("/holders", holder).statusCode(201);
    }

    private static boolean sees(Person person, String ticket) {
        return person.get("/tickets/" + ticket).extract().statusCode() == 200;
    }

    private static Person household(String party) {
        return People.person("villager-of-" + party, "household", party.substring(COUNTY.length() + 1));
    }
}
