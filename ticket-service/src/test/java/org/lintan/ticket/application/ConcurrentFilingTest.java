package org.lintan.ticket.application;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.ticket.support.People.ECOLOGY;

/** The last gate: two cases for the same land are both approved and filed in the same moment. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ConcurrentFilingTest {

    @Inject
    TestClock clock;

    @RepeatedTest(3)
    void issuesOneTicketWhenTwoCasesForTheSameLandAreFiledAtOnce() {
        Village village = Village.register();
        String plotId = village.addPlot();
        List<String> cases = List.of(village.approved(plotId, clock), village.approved(plotId, clock));

        List<Integer> statuses = fileAtOnce(cases);

        assertEquals(List.of(200, 409), statuses.stream().sorted().toList());
        People.AUDITOR.get("/audit/registry").statusCode(200).body("landOverlaps", empty());
    }

    @Test
    void givesConsecutiveSerialsWhenDifferentLandIsFiledAtOnce() {
        List<String> cases = Stream.generate(Village::register)
                .limit(4)
                .map(village -> village.approved(village.addPlot(), clock))
                .toList();

        assertEquals(List.of(200, 200, 200, 200), fileAtOnce(cases));

        List<String> serials =
                People.AUDITOR.get("/audit/registry").statusCode(200).extract().path("tickets.serial");
        assertEquals(new TreeSet<>(serials).size(), serials.size());
        assertEquals("%07d".formatted(serials.size()), serials.get(serials.size() - 1), "no gaps");
    }

    private static List<Integer> fileAtOnce(List<String> cases) {
        List<CompletableFuture<Integer>> filings = cases.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> ECOLOGY.act(id, "file").extract().statusCode()))
                .toList();
        return filings.stream().map(CompletableFuture::join).toList();
    }
}
