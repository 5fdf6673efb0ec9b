package org.lintan.platform.edge;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.OpenApi;
import org.lintan.testkit.fuzz.Actor;
import org.lintan.testkit.fuzz.Fuzz;

/** What platform adds to every service: described once, and answered as described. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PlatformApiTest {

    @TestHTTPResource
    URL server;

    @Test
    void offersTheCommittedApi() {
        OpenApi.check();
    }

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
        Fuzz fuzz = new Fuzz(
                server,
                number,
                List.of(
                        new Actor("operator", "operator", "350428", "350428-operator"),
                        new Actor("operator2", "operator", "350428", "350428-operator"),
                        new Actor("auditor", "auditor", "350428", "350428-auditor"),
                        new Actor("steward", "steward", "350428", "350428-changkou"),
                        new Actor("foreign", "operator", "350427", "350427-operator"),
                        new Actor("nobody", "household", "", "")));
        fuzz.known().add("region", "350428");
        fuzz.known().add("region", "350428100200");
        fuzz.known().add("key", "market.lot_kg");
        return fuzz;
    }
}
