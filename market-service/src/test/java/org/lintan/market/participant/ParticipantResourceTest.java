package org.lintan.market.participant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintan.market.Person;
import org.lintan.stack.StackTestResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ParticipantResourceTest {

    private static final Person OPERATOR = Person.operator("350428");

    @Test
    void theOperatorRegistersAPartyOnceAndItSeesItself() {
        // the first of the list, which shows a hundred at a time
        String party = "350428-0" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> body =
                Map.of("party", party, "kind", "BUYER", "name", "示例绿色制造有限公司", "relatedGroup", "示例集团");
        OPERATOR.post("/participants", body).statusCode(201).body("kind", equalTo("BUYER"));
        OPERATOR.post("/participants", body).statusCode(409).body("code", equalTo("PARTICIPANT_EXISTS"));
        Person.buyer(party).get("/participants/{p}", party).statusCode(200).body("name", equalTo("示例绿色制造有限公司"));
        OPERATOR.get("/participants").statusCode(200).body("items.party", hasItem(party));
    }

    @Test
    void refusesAPartyOfAnotherCountyAndNonsense() {
        OPERATOR.post("/participants", Map.of("party", "350427-xiamao", "kind", "SELLER", "name", "夏茂"))
                .statusCode(422)
                .body("code", equalTo("PARTY_FOREIGN"));
        OPERATOR.post("/participants", Map.of("party", "X", "kind", "SELLER", "name", ""))
                .statusCode(400)
                .body("errors.field", hasItem("party"));
        Person.buyer("350428-buyer1")
                .post("/participants", Map.of("party", "350428-q", "kind", "SELLER", "name", "x"))
                .statusCode(403);
    }

    @Test
    void aGroupThatLooksLikeAnotherIsTheSameSoThatItsMembersDoNotTradeWithEachOther() {
        String group = "Group " + UUID.randomUUID().toString().substring(0, 8);
        for (String typed : List.of(group, group.toUpperCase(Locale.ROOT), "  " + group.replace(" ", "\u3000"))) {
            String party = "350428-p" + UUID.randomUUID().toString().substring(0, 8);
            OPERATOR.post("/participants", Map.of("party", party, "kind", "BUYER", "name", "甲", "relatedGroup", typed))
                    .statusCode(201)
                    .body("relatedGroup", equalTo(group));
        }
    }

    @Test
    void aNameShowsWhatItIs() {
        for (String field : List.of("name", "relatedGroup")) {
            Map<String, Object> body =
                    new HashMap<>(Map.of("party", "350428-q", "kind", "BUYER", "name", "甲", "relatedGroup", "乙"));
            body.put(field, "丙\u202e丁");
            OPERATOR.post("/participants", body).statusCode(400).body("errors.field", hasItem(field));
        }
    }

    @Test
    void nobodyElseSeesAParticipant() {
        String party = "350428-p" + UUID.randomUUID().toString().substring(0, 8);
        OPERATOR.post("/participants", Map.of("party", party, "kind", "BUYER", "name", "甲"))
                .statusCode(201);
        Person.buyer("350428-other").get("/participants/{p}", party).statusCode(404);
        Person.operator("350427").get("/participants/{p}", party).statusCode(404);
        Person.buyer("350428-other").get("/participants").statusCode(403);
    }
}
