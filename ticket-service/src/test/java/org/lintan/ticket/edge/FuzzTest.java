package org.lintan.ticket.edge;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;
import org.lintan.testkit.fuzz.Actor;
import org.lintan.testkit.fuzz.Fuzz;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

/** The registry answers anything at all with what its description says. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class FuzzTest {

    @TestHTTPResource
    URL server;

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

    private Fuzz fuzz(long seed) {
        Village village = Village.register();
        List<Actor> actors = new ArrayList<>();
        for (Person person : List.of(
                village.steward(),
                village.household(),
                People.FORESTRY1,
                People.FORESTRY2,
                People.ECOLOGY,
                People.MEASURER,
                People.EXPERT,
                People.AUDITOR,
                People.BUYER,
                People.COURT,
                People.OPERATOR,
                People.person("reserve", "reserve-centre", "reserve"),
                People.FORESTRY1.in(People.FOREIGN, "350427-forestry"),
                village.steward().in(People.FOREIGN, "350427-xiamao"))) {
            actors.add(new Actor(person.user(), person.role(), person.county(), person.party()));
        }
        Fuzz fuzz = new Fuzz(server, seed, actors);
        fuzz.known().add("ticketId", village.ticket(clock));
        fuzz.known().add("plotId", village.addPlot(0.016));
        fuzz.known().add("plotId", village.addPlot(0.032));
        fuzz.known().add("methodId", "stock-volume");
        fuzz.known().add("species", "杉木");
        for (String action : List.of(
                "submit",
                "resubmit",
                "withdraw",
                "check-title",
                "measure",
                "open-notice",
                "review",
                "approve",
                "file",
                "return",
                "reject",
                "object",
                "resolve-objection",
                "record-outline")) {
            fuzz.known().add("action", action);
        }
        return fuzz;
    }
}
