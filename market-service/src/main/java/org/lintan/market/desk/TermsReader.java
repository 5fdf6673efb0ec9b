package org.lintan.market.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintan.market.desk.floor.FloorState;
import org.lintan.market.desk.floor.Terms;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Rollback;
import org.lintan.platform.rules.Rule;
import org.lintan.platform.rules.Rules;

/** Reads the dated rules of a county into {@link Terms}. */
@ApplicationScoped
class TermsReader {

    private static final List<String> KEYS = List.of(
            "market.mode",
            "market.band_bp",
            "market.reference_price",
            "reserve.price",
            "market.fee_bp.village",
            "market.fee_bp.other",
            "market.lot_kg",
            "market.resale_days",
            "market.listing_below_kg",
            "market.day_close");

    private final Rules rules;

    TermsReader(Rules rules) {
        this.rules = rules;
    }

    /** A day without a rule has no terms but the refusal that says which one is missing. */
    Uni<Void> read(Sql sql, String county, Collection<LocalDate> dates, FloorState state) {
        return Multi.createFrom()
                .iterable(dates)
                .onItem()
                .transformToUniAndConcatenate(date -> on(sql, county, date)
                        .invoke(terms -> state.terms.put(date, terms))
                        .replaceWith(Boolean.TRUE)
                        .onFailure(Rollback.class)
                        .recoverWithItem(missing -> {
                            state.termsMissing.put(date, ((Rollback) missing).refusal());
                            return Boolean.FALSE;
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The terms of one day; refuses {@code RULE_MISSING}. */
    Uni<Terms> on(Sql sql, String county, LocalDate date) {
        Map<String, Rule> found = new HashMap<>();
        return Multi.createFrom()
                .iterable(KEYS)
                .onItem()
                .transformToUniAndConcatenate(
                        key -> rules.inForce(sql, key, county, date).invoke(rule -> found.put(key, rule)))
                .collect()
                .last()
                .map(last -> new Terms(
                        found.get("market.mode").value(),
                        number(found, "market.band_bp"),
                        number(found, "market.reference_price"),
                        number(found, "reserve.price"),
                        number(found, "market.fee_bp.village"),
                        number(found, "market.fee_bp.other"),
                        number(found, "market.lot_kg"),
                        number(found, "market.resale_days"),
                        number(found, "market.listing_below_kg"),
                        number(found, "market.day_close")));
    }

    private static long number(Map<String, Rule> rules, String key) {
        return rules.get(key).number();
    }
}
