package org.lintan.market.edge;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.fuzz.Actor;
import org.lintan.testkit.fuzz.Fuzz;

/** The market answers anything at all with what its description says. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class FuzzTest {

    @TestHTTPResource
    URL server;

    @Inject
    Seed seed;

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
        String village = seed.withMoney(seed.village(), 10_000_000);
        String firm = seed.firm(1_000_000_000);
        String reserve = seed.reserveCentre(1_000_000_000);
        List<Actor> actors = Stream.of(
                        Person.steward(village),
                        Person.buyer(firm),
                        Person.buyer(seed.firm(1_000_000)),
                        Person.reserve(reserve),
                        new Person("judicial-buyer", "court", "350428-court"),
                        new Person("household", "villager", village + "-h0001"),
                        Person.operator("350428"),
                        new Person("operator", "second-operator", "350428-operator"),
                        Person.bank("350428"),
                        Person.auditor("350428"),
                        Person.operator("350427"),
                        Person.buyer("350427-buyer1"))
                .map(one -> new Actor(one.subject(), one.role(), one.party().substring(0, 6), one.party()))
                .toList();
        Fuzz fuzz = new Fuzz(server, number, actors);
        for (int i = 0; i < 3; i++) {
            fuzz.known().add("ticketId", seed.ticket(village, 10_000_000));
            fuzz.known().add("ticketId", seed.continuous(seed.ticket(village, 10_000_000)));
        }
        Stream.of(village, firm, reserve).forEach(party -> fuzz.known().add("party", party));
        return fuzz;
    }
}
