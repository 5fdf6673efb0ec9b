package org.lintan.platform.db;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Which release runs on which schema; ready only on the schema this build was made for: Flyway can do nothing without a word when it is misconfigured. */
@Readiness
@ApplicationScoped
class SchemaHealth implements AsyncHealthCheck {

    private static final String NAME = "schema";

    private final Tx tx;
    private final int expected;
    private final String release;

    SchemaHealth(Tx tx, Flyway flyway, @ConfigProperty(name = "quarkus.application.version") String release) {
        this.tx = tx;
        this.release = release;
        this.expected = (int) Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getVersion)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return tx.run(
                        sql -> sql.row(
                                "SELECT COUNT(*) AS applied, MAX(version) AS newest FROM flyway_schema_history WHERE success = 1 AND version IS NOT NULL"))
                .map(row -> {
                    long applied = row.orElseThrow().getLong("applied");
                    return HealthCheckResponse.named(NAME)
                            .status(applied >= expected && expected > 0)
                            .withData("release", release)
                            .withData("version", String.valueOf(row.get().getString("newest")))
                            .withData("applied", applied)
                            .withData("expected", expected)
                            .build();
                })
                .onFailure()
                .recoverWithItem(failure -> HealthCheckResponse.named(NAME)
                        .down()
                        .withData("release", release)
                        .withData("reason", "the database cannot be asked")
                        .build());
    }
}
