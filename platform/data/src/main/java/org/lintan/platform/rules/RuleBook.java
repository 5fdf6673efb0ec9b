package org.lintan.platform.rules;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/** Proposing, confirming, declining and reading rules: only those this service has a reader for ({@link RuleDoor}). An operator makes rules for the own county and the places inside it. */
@ApplicationScoped
class RuleBook {

    record NewRule(
            @NotNull @Pattern(regexp = "[a-z0-9_.]{3,80}") String key,
            @NotNull @Pattern(regexp = "[0-9]{0,12}") String region,
            @NotNull LocalDate validFrom,
            @NotNull @Size(min = 1, max = 4000) String value,
            @NotNull @Size(min = 1, max = 500) String source) {}

    /** @param reason why this shall not become a rule, for whoever proposed it and whoever audits */
    record RuleDecline(@NotBlank @Size(max = 400) String reason) {}

    /**
     * @param own whether who asks proposed it: then another has to confirm it
     * @param declinedBy who refused the proposal, or took it back
     */
    record RuleView(
            String id,
            String key,
            String region,
            LocalDate validFrom,
            String value,
            String source,

            @Schema(enumeration = {"PROPOSED", "CONFIRMED", "DECLINED"})
            String state,

            String proposedBy,
            Instant proposedAt,
            boolean own,
            String confirmedBy,
            Instant confirmedAt,
            String declinedBy,
            Instant declinedAt,
            String declineReason) {

        static RuleView of(RuleRow row, Actor asker) {
            return new RuleView(
                    row.id,
                    row.ruleKey,
                    row.region,
                    row.validFrom,
                    row.ruleValue,
                    row.source,
                    row.state,
                    row.proposedName,
                    Utc.instant(row.proposedAt),
                    row.proposedBy.equals(asker.subject()),
                    row.confirmedName,
                    Utc.instant(row.confirmedAt),
                    row.declinedName,
                    Utc.instant(row.declinedAt),
                    row.declineReason);
        }
    }

    private final Tx tx;
    private final RuleDoor door;
    private final Writes writes;
    private final Clock clock;

    RuleBook(Tx tx, RuleDoor door, Writes writes, Clock clock) {
        this.tx = tx;
        this.door = door;
        this.writes = writes;
        this.clock = clock;
    }

    /** Rules that hold for the county: its own, those of places inside it, and those of what encloses it. */
    Uni<List<RuleView>> list(Actor actor, String keyPrefix) {
        return tx.run(sql -> RuleRow.<RuleRow>list(
                        "ruleKey like ?1 escape '!' and (region like ?2 or region in ?3) order by ruleKey, region, validFrom, id",
                        keyPrefix.replaceAll("[!%_]", "!$0") + "%",
                        countyOf(actor) + "%",
                        Rules.enclosing(actor.county())))
                .map(rows -> rows.stream().map(row -> RuleView.of(row, actor)).toList());
    }

    /** What may be proposed here. */
    List<KnownRule> known() {
        return door.known();
    }

    Uni<Response> propose(Actor actor, NewRule rule) {
        if (!rule.region().startsWith(countyOf(actor))) {
            return Uni.createFrom()
                    .failure(Refusal.of(PlatformCode.RULE_FOREIGN_REGION, rule.region())
                            .rollback());
        }
        Optional<Refusal> unfit = door.refusal(rule.key(), rule.region(), rule.value());
        if (unfit.isPresent()) {
            return Uni.createFrom().failure(unfit.get().rollback());
        }
        return writes.once(sql -> {
            RuleRow row = new RuleRow();
            row.id = Ids.next();
            row.ruleKey = rule.key();
            row.region = rule.region();
            row.validFrom = rule.validFrom();
            row.ruleValue = rule.value();
            row.source = rule.source();
            row.state = "PROPOSED";
            row.proposedBy = actor.subject();
            row.proposedName = actor.name();
            row.proposedAt = Utc.now(clock);
            return row.persist()
                    .map(saved -> Outcome.created(RuleView.of(row, actor), URI.create("/api/v1/rules/" + row.id))
                            .by(act(ActKind.RULE_PROPOSED, row)
                                    .with(ActField.STATE, row.state)
                                    .because(row.source)));
        });
    }

    Uni<Response> confirm(Actor actor, String id) {
        return writes.once(sql -> RuleRow.<RuleRow>find("id = ?1 and region like ?2", id, countyOf(actor) + "%")
                .firstResult()
                .map(row -> confirm(actor, row)));
    }

    private Outcome<RuleView> confirm(Actor actor, RuleRow row) {
        if (row == null) {
            return Outcome.refused(PlatformCode.NOT_FOUND);
        }
        if (!"PROPOSED".equals(row.state)) {
            return decided(row);
        }
        if (row.proposedBy.equals(actor.subject())) {
            return Outcome.refused(PlatformCode.RULE_SAME_PERSON);
        }
        Optional<Refusal> unfit = door.refusal(row.ruleKey, row.region, row.ruleValue);
        if (unfit.isPresent()) {
            return Outcome.refused(unfit.get());
        }
        row.state = "CONFIRMED";
        row.confirmedBy = actor.subject();
        row.confirmedName = actor.name();
        row.confirmedAt = Utc.now(clock);
        return Outcome.done(RuleView.of(row, actor))
                .by(act(ActKind.RULE_CONFIRMED, row).changed(ActField.STATE, "PROPOSED", row.state));
    }

    /** Another operator refuses what waits for a confirmation, or the proposer takes it back. */
    Uni<Response> decline(Actor actor, String id, String reason) {
        return writes.once(sql -> RuleRow.<RuleRow>find("id = ?1 and region like ?2", id, countyOf(actor) + "%")
                .firstResult()
                .map(row -> decline(actor, row, reason.strip())));
    }

    private Outcome<RuleView> decline(Actor actor, RuleRow row, String reason) {
        if (row == null) {
            return Outcome.refused(PlatformCode.NOT_FOUND);
        }
        if (!"PROPOSED".equals(row.state)) {
            return decided(row);
        }
        row.state = "DECLINED";
        row.declinedBy = actor.subject();
        row.declinedName = actor.name();
        row.declinedAt = Utc.now(clock);
        row.declineReason = reason;
        ActKind kind = row.proposedBy.equals(actor.subject()) ? ActKind.RULE_WITHDRAWN : ActKind.RULE_DECLINED;
        return Outcome.done(RuleView.of(row, actor))
                .by(act(kind, row)
                        .changed(ActField.STATE, "PROPOSED", row.state)
                        .because(reason));
    }

    private static Outcome<RuleView> decided(RuleRow row) {
        return Outcome.refused(
                "DECLINED".equals(row.state)
                        ? PlatformCode.RULE_ALREADY_DECLINED
                        : PlatformCode.RULE_ALREADY_CONFIRMED);
    }

    private static Act act(ActKind kind, RuleRow row) {
        return Act.of(kind, row.id)
                .with(ActField.KEY, row.ruleKey)
                .with(ActField.REGION, row.region)
                .with(ActField.VALUE, row.ruleValue)
                .with(ActField.VALID_FROM, row.validFrom);
    }

    /** A token without a county matches no region. */
    private static String countyOf(Actor actor) {
        return actor.county().isEmpty() ? "none" : actor.county();
    }
}
