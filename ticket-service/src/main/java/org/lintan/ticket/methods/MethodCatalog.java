package org.lintan.ticket.methods;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.method.MethodVersion;
import org.lintan.ticket.method.SpeciesParameters;

/** Finds versions of methods inside the caller's transaction. */
@ApplicationScoped
public class MethodCatalog {

    private static final String COLUMNS =
            "SELECT method_id, version, valid_from, deduction_basis_points, source FROM method_version ";

    /** The version in force on that day; a case keeps it to its end. */
    public Uni<Optional<MethodVersion>> inForce(Sql sql, String methodId, LocalDate on) {
        return sql.row(
                        COLUMNS
                                + "WHERE method_id = ? AND valid_from <= ? ORDER BY valid_from DESC, version DESC LIMIT 1",
                        methodId,
                        on)
                .chain(found -> withSpecies(sql, found));
    }

    public Uni<MethodVersion> version(Sql sql, String methodId, String version) {
        return sql.row(COLUMNS + "WHERE method_id = ? AND version = ?", methodId, version)
                .chain(found -> withSpecies(sql, found))
                .map(Optional::orElseThrow);
    }

    /** Of each method the newest first. */
    Uni<List<Row>> all(Sql sql) {
        return sql.rows(COLUMNS + "ORDER BY method_id, valid_from DESC, version DESC");
    }

    private static Uni<Optional<MethodVersion>> withSpecies(Sql sql, Optional<Row> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Row row = found.get();
        return sql.rows(
                        "SELECT species, density, expansion, root_ratio, carbon_fraction FROM method_species WHERE method_id = ? AND version = ?",
                        row.getString("method_id"),
                        row.getString("version"))
                .map(species -> Optional.of(new MethodVersion(
                        row.getString("method_id"),
                        row.getString("version"),
                        row.getLocalDate("valid_from"),
                        row.getInteger("deduction_basis_points"),
                        byName(species),
                        row.getString("source"))));
    }

    private static Map<String, SpeciesParameters> byName(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.getString("species"),
                        row -> new SpeciesParameters(
                                row.getString("species"),
                                row.getBigDecimal("density"),
                                row.getBigDecimal("expansion"),
                                row.getBigDecimal("root_ratio"),
                                row.getBigDecimal("carbon_fraction"))));
    }
}
