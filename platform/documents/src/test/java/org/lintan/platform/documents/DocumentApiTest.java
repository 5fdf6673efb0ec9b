package org.lintan.platform.documents;

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

/** Sending papers: described once, and answered as described. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class DocumentApiTest {

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
                        new Actor("steward", "steward", "350428", "350428-changkou"),
                        new Actor("steward2", "steward", "350428", "350428-changkou"),
                        new Actor("foreign", "steward", "350427", "350427-changkou"),
                        new Actor("nobody", "household", "", "")));
        fuzz.known().add("name", "林权证.pdf");
        fuzz.known().add("name", "清单.txt");
        fuzz.known().add("offset", "0");
        fuzz.known().add("offset", "65536");
        return fuzz;
    }
}
