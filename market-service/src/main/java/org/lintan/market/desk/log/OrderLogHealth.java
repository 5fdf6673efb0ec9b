package org.lintan.market.desk.log;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while a partition of the order log stands at what this release does not know: it has to be replaced by the newer one, not started
 * again. Requests are served all the same.
 */
@Readiness
@ApplicationScoped
class OrderLogHealth implements AsyncHealthCheck {

    private static final String NAME = "order-log";

    private final NewerRelease newer;
    private final CommandBatch batch;

    OrderLogHealth(NewerRelease newer, CommandBatch batch) {
        this.newer = newer;
        this.batch = batch;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Multi.createFrom()
                .iterable(newer.met())
                .onItem()
                .transformToUniAndConcatenate(
                        met -> batch.nextOffset(met.partition()).invoke(next -> newer.standsAt(met.partition(), next)))
                .collect()
                .last()
                .onFailure()
                // whether somebody has carried it on meanwhile cannot be asked now: then it counts as it was
                .recoverWithNull()
                .map(asked -> say(newer.met()));
    }

    private static HealthCheckResponse say(List<NewerRelease.Met> all) {
        HealthCheckResponseBuilder health = HealthCheckResponse.named(NAME).status(all.isEmpty());
        if (!all.isEmpty()) {
            health.withData(
                    "reason",
                    "A newer release wrote to the order log what this one does not know. It has stopped there, refuses none of it, and leaves"
                            + " it to a process of the newer release: replace this one. Starting it again does not help.");
        }
        all.forEach(met ->
                health.withData("partition-" + met.partition().number(), "offset " + met.offset() + ": " + met.what()));
        return health.build();
    }
}
