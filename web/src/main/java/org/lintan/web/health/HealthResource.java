package org.lintan.web.health;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.lintan.web.forward.Downstream;
import org.lintan.web.forward.Service;

/** How the services are, with the figures of their outbox and consumers; for operators. */
@Path("/api/portal/health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    private static final Logger LOG = Logger.getLogger(HealthResource.class);

    private final Downstream downstream;
    private final Clock clock;
    private final String release;

    HealthResource(
            Downstream downstream, Clock clock, @ConfigProperty(name = "quarkus.application.version") String release) {
        this.downstream = downstream;
        this.clock = clock;
        this.release = release;
    }

    /** @param release of the portal itself; each service tells its own with its schema */
    record Answer(Instant asOf, String release, List<ServiceHealth> services) {}

    @GET
    @RolesAllowed("operator")
    public Uni<Response> health() {
        return Uni.join()
                .all(Arrays.stream(Service.values()).map(this::of).toList())
                .andFailFast()
                .map(services -> Response.ok(
                                new Answer(clock.instant().truncatedTo(ChronoUnit.SECONDS), release, services))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    private Uni<ServiceHealth> of(Service service) {
        return downstream
                .health(service)
                .map(reply -> ServiceHealth.of(service.lowerName(), reply.body()))
                .onFailure()
                .invoke(e -> LOG.warnf("No health of %s: %s", service, e))
                .onFailure()
                .recoverWithItem(ServiceHealth.silent(service.lowerName()));
    }
}
