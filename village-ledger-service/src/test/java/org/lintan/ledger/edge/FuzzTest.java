package org.lintan.ledger.edge;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Person;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;
import org.lintan.testkit.fuzz.Actor;
import org.lintan.testkit.fuzz.Fuzz;

/** The village ledger answers anything at all with what its description says. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class FuzzTest {

    @TestHTTPResource
    URL server;

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void answersWhatIsRightAndWhatIsSpoiltAsDescribed() {
        fuzz(20_261_126).run(Fuzz.CALLS);
    }

    @Test
    @Tag("slow")
    void answersTwentyThousandCallsOfAnotherSeedEachTime() {
        fuzz(System.nanoTime()).run(Fuzz.MANY_CALLS);
    }

    private Fuzz fuzz(long number) {
        Village village = Village.found(kafka, clock).earn(14_084_500);
        String roll = village.roll(10, 37);
        Map<String, Object> plan = Map.of("deductions", List.of(), "collectiveBasisPoints", 3_000);
        String run = village.run(village.passed(roll, 1_000_000, plan));
        String passed = village.passed(roll, 1_000_000, plan);
        String decided = village.decided(roll, 1_000_000, plan);
        List<Actor> actors = Stream.of(
                        village.steward,
                        village.steward2,
                        village.household(1),
                        village.household(2),
                        new Person("auditor", "auditor", Village.COUNTY, "350428-auditor"),
                        new Person("operator", "operator", Village.COUNTY, "350428-operator"),
                        new Person("bank", "bank", Village.COUNTY, "350428-bank"),
                        new Person("foreign-steward", "steward", "350427", "350427-xiamao"),
                        new Person("foreign-villager", "household", "350427", "350427-xiamao-h0001"))
                .map(one -> new Actor(one.user(), one.role(), one.county(), one.party()))
                .toList();
        Fuzz fuzz = new Fuzz(server, number, actors);
        fuzz.known().add("rollId", roll);
        fuzz.known().add("distributionId", run);
        Stream.of(passed, decided).forEach(id -> fuzz.known().add("decisionId", id));
        fuzz.known().add("cutOff", "2026-01-01");
        Stream.of("csv", "pain001", "xml").forEach(format -> fuzz.known().add("format", format));
        fuzz.known().add("text/csv", Village.rollCsv(5, 11));
        fuzz.known().add("text/csv", "行号,状态,原因\n1,成功,\n2,失败,账号有误\n");
        return fuzz;
    }
}
