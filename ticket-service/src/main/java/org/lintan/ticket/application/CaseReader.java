package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintan.platform.db.Sql;
import org.lintan.platform.documents.StoredDocument;
import org.lintan.platform.http.Actor;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.ticket.application.JudgedPlots.JudgedPlot;
import org.lintan.ticket.divisions.DivisionRegister;
import org.lintan.ticket.divisions.DivisionsInForce.Named;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.holders.HolderCatalog;
import org.lintan.ticket.inventories.Inventoried;
import org.lintan.ticket.inventories.InventoryCatalog;
import org.lintan.ticket.issuance.LandComparison;
import org.lintan.ticket.issuance.LandRegister;
import org.lintan.ticket.issuance.TitleRegister;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.method.MethodVersion;
import org.lintan.ticket.method.Plausibility;
import org.lintan.ticket.method.Reduction;
import org.lintan.ticket.method.StockVolume;
import org.lintan.ticket.methods.MethodCatalog;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.workflow.Action;
import org.lintan.ticket.workflow.CaseFacts;
import org.lintan.ticket.workflow.Decided;
import org.lintan.ticket.workflow.LandConflict;
import org.lintan.ticket.workflow.PapersBrought;
import org.lintan.ticket.workflow.PlotArea;
import org.lintan.ticket.workflow.Stage;
import org.lintan.ticket.workflow.UnservedDay;
import org.lintan.ticket.workflow.Whereabouts;

/** Gathers the facts of a case inside the caller's transaction, one step after the other: a session is one stream. */
@ApplicationScoped
class CaseReader {

    private static final Whereabouts NOWHERE = new Whereabouts(List.of(), false, List.of());

    private final Rules rules;
    private final Today today;
    private final HolderCatalog holders;
    private final JudgedPlots plots;
    private final InventoryCatalog inventories;
    private final MethodCatalog methods;
    private final LandRegister land;
    private final TitleRegister titles;
    private final OpenCases openCases;
    private final DivisionRegister divisions;
    private final StepRows steps;
    private final CasePapers papers;
    private final StepLog stepLog;
    private final ObjectionRows objections;
    private final ReturnedItems items;

    CaseReader(
            Rules rules,
            Today today,
            HolderCatalog holders,
            JudgedPlots plots,
            InventoryCatalog inventories,
            MethodCatalog methods,
            LandRegister land,
            TitleRegister titles,
            OpenCases openCases,
            DivisionRegister divisions,
            StepRows steps,
            CasePapers papers,
            StepLog stepLog,
            ObjectionRows objections,
            ReturnedItems items) {
        this.rules = rules;
        this.today = today;
        this.holders = holders;
        this.plots = plots;
        this.inventories = inventories;
        this.methods = methods;
        this.land = land;
        this.titles = titles;
        this.openCases = openCases;
        this.divisions = divisions;
        this.steps = steps;
        this.papers = papers;
        this.stepLog = stepLog;
        this.objections = objections;
        this.items = items;
    }

    /** What is collected on the way; lives for one read only. */
    private static final class Draft {
        private long warnAbove;
        private long blockAbove;
        private long toleranceM2;
        private long areaWarnBasisPoints;
        private long usualTitleCheckDays;
        private Holder holder;
        private List<JudgedPlot> judged;
        private List<Plot> plots;
        private MethodVersion method;
        private Inventoried inventoried;
        private Reduction reduction;
        private List<UnservedDay> unservedDays;
        private final List<LandConflict> conflicts = new ArrayList<>();
        private Whereabouts whereabouts = NOWHERE;
        private List<StepRow> steps;
        private Map<String, StoredDocument> papers;
        private List<ObjectionRow> objections;
        private List<ReturnedItems.Item> items;
    }

    /** In the versions of its plots that the case judges. */
    Uni<Case> read(Sql sql, Actor asker, ApplicationRow row) {
        return read(sql, asker, row, false);
    }

    /** @param newest as it would be if it judged the newest versions of its plots */
    Uni<Case> read(Sql sql, Actor asker, ApplicationRow row, boolean newest) {
        Draft draft = new Draft();
        return rules(sql, row, draft)
                .chain(() -> holders.find(row.county, row.holderParty))
                .invoke(found -> draft.holder = found.orElseThrow())
                .chain(() -> plots.of(sql, row.id, newest))
                .invoke(found -> {
                    draft.judged = found;
                    draft.plots = found.stream().map(JudgedPlot::plot).toList();
                })
                .chain(() -> methods.version(sql, row.methodId, row.methodVersion))
                .invoke(found -> draft.method = found)
                .chain(() -> inventories(sql, row, draft))
                .invoke(found -> {
                    draft.inventoried = found;
                    draft.reduction = StockVolume.compute(draft.method, found.stocks(draft.plots, row.period()));
                    draft.unservedDays = unserved(draft.plots, found.days(), row.period());
                })
                .chain(() -> conflicts(sql, row, draft))
                .chain(() -> whereabouts(sql, row, draft))
                .chain(() -> steps.of(row.county, row.id))
                .invoke(found -> draft.steps = found)
                .chain(() -> papers.of(sql, row))
                .invoke(found -> draft.papers = found)
                .chain(() -> objections.of(row.county, row.id))
                .invoke(found -> draft.objections = found)
                .chain(() -> items.of(sql, row))
                .invoke(found -> draft.items = found)
                .chain(() -> holders.party(sql, asker.county(), asker.party()))
                .map(party -> new Case(
                        row,
                        draft.holder,
                        draft.judged,
                        draft.plots,
                        draft.inventoried,
                        draft.method,
                        draft.steps,
                        draft.papers,
                        draft.objections,
                        draft.items,
                        draft.toleranceM2,
                        draft.usualTitleCheckDays,
                        facts(row, draft),
                        party));
    }

    /** A measured case is judged on the versions it was measured on; one that went back is looked at as it would be measured now. */
    private Uni<Inventoried> inventories(Sql sql, ApplicationRow row, Draft draft) {
        return row.stage() == Stage.RETURNED
                ? inventories.newest(sql, draft.plots)
                : inventories
                        .measured(sql, row.id, row.round)
                        .chain(measured -> measured.isEmpty()
                                ? inventories.newest(sql, draft.plots)
                                : Uni.createFrom().item(measured));
    }

    private Uni<Void> rules(Sql sql, ApplicationRow row, Draft draft) {
        LocalDate on = today.date();
        return rules.inForce(sql, "ticket.plausible_warn_kg_per_mu_year", row.villageCode, on)
                .invoke(rule -> draft.warnAbove = rule.number())
                .chain(() -> rules.inForce(sql, "ticket.plausible_block_kg_per_mu_year", row.villageCode, on))
                .invoke(rule -> draft.blockAbove = rule.number())
                .chain(() -> rules.inForce(sql, "ticket.overlap_tolerance_m2", row.villageCode, on))
                .invoke(rule -> draft.toleranceM2 = rule.number())
                .chain(() -> rules.inForce(sql, "ticket.area_difference_warn_bp", row.villageCode, on))
                .invoke(rule -> draft.areaWarnBasisPoints = rule.number())
                .chain(() -> rules.inForce(sql, "ticket.usual_title_check_days", row.villageCode, on))
                .invoke(rule -> draft.usualTitleCheckDays = rule.number())
                .replaceWithVoid();
    }

    /** A case that is closed is not compared with the register: its own ticket lies there. */
    private Uni<Void> conflicts(Sql sql, ApplicationRow row, Draft draft) {
        if (!row.stage().open()) {
            return Uni.createFrom().voidItem();
        }
        LandComparison compared = new LandComparison(draft.plots);
        draft.conflicts.addAll(compared.copiesWithin());
        return land.conflicts(sql, compared, row.period(), draft.toleranceM2)
                .invoke(draft.conflicts::addAll)
                .chain(() -> titles.conflicts(sql, row.county, draft.plots, row.period()))
                .invoke(draft.conflicts::addAll)
                .chain(() -> openCases.rivals(sql, row.id, compared, row.period(), draft.toleranceM2))
                .invoke(draft.conflicts::addAll)
                .chain(() -> openCases.titleRivals(sql, row.county, row.id, draft.plots, row.period()))
                .invoke(draft.conflicts::addAll)
                .replaceWithVoid();
    }

    /** Of a case that is closed nobody asks any more where its land lies. */
    private Uni<Void> whereabouts(Sql sql, ApplicationRow row, Draft draft) {
        if (!row.stage().open()) {
            return Uni.createFrom().voidItem();
        }
        List<Named> plots = draft.plots.stream()
                .map(plot -> new Named(plot.name(), plot.outline()))
                .toList();
        return divisions
                .whereabouts(sql, draft.holder, row.villageCode, plots, today.date())
                .invoke(found -> draft.whereabouts = found)
                .replaceWithVoid();
    }

    private CaseFacts facts(ApplicationRow row, Draft draft) {
        List<Decided> round = row.stage() == Stage.RETURNED
                ? List.of()
                : draft.steps.stream()
                        .filter(step -> step.round == row.round)
                        .map(step -> new Decided(step.action(), step.subject))
                        .toList();
        List<PlotArea> areas = draft.plots.stream()
                .map(plot -> new PlotArea(plot.name(), plot.areaM2(), plot.measuredAreaM2()))
                .toList();
        int open = (int) draft.objections.stream().filter(ObjectionRow::open).count();
        return new CaseFacts(
                row.stage(),
                row.holderParty,
                round,
                today.date(),
                row.noticeEndsOn,
                open,
                unanswered(row, draft),
                row.measuredKg,
                draft.reduction,
                draft.unservedDays,
                plausibility(row, draft),
                row.overrideReason,
                draft.conflicts,
                overlapOfPlots(draft),
                compartmentTwice(draft.plots),
                areas,
                draft.areaWarnBasisPoints,
                row.outline(),
                brought(row, draft),
                draft.whereabouts);
    }

    private PapersBrought brought(ApplicationRow row, Draft draft) {
        boolean byApplicant = ReturnedItems.papers(draft.items).findAny().isPresent()
                || draft.steps.stream()
                        .filter(step -> step.action() == Action.SUBMIT || step.action() == Action.RESUBMIT)
                        .anyMatch(this::broughtPapers);
        boolean byMeasurer = draft.steps.stream()
                .filter(step -> step.action() == Action.MEASURE && step.round == row.round)
                .anyMatch(this::broughtPapers);
        return new PapersBrought(byApplicant, byMeasurer);
    }

    private boolean broughtPapers(StepRow step) {
        return !stepLog.documents(step).isEmpty();
    }

    private static List<UnservedDay> unserved(List<Plot> plots, Map<String, List<LocalDate>> days, Period period) {
        List<UnservedDay> unserved = new ArrayList<>();
        for (Plot plot : plots) {
            List<LocalDate> taken = days.getOrDefault(plot.plotId(), List.of());
            for (LocalDate needed : List.of(period.start(), period.end())) {
                if (!taken.contains(needed)) {
                    taken.stream()
                            .filter(day -> !day.equals(period.start()) && !day.equals(period.end()))
                            .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day, needed))))
                            .ifPresent(nearest -> unserved.add(
                                    new UnservedDay(plot.name(), needed.equals(period.start()), needed, nearest)));
                }
            }
        }
        return unserved;
    }

    private static int unanswered(ApplicationRow row, Draft draft) {
        if (row.stage() != Stage.RETURNED) {
            return 0;
        }
        return (int) draft.items.stream()
                .filter(item -> item.round() == row.round && item.answers().isEmpty())
                .count();
    }

    private static Plausibility plausibility(ApplicationRow row, Draft draft) {
        Long quantity = row.measuredKg;
        if (quantity == null && draft.reduction instanceof Reduction.Computed computed) {
            quantity = computed.quantityKg();
        }
        if (quantity == null) {
            return null;
        }
        long areaM2 = draft.plots.stream().mapToLong(Plot::areaM2).sum();
        return Plausibility.of(quantity, areaM2, row.period().years(), draft.warnAbove, draft.blockAbove);
    }

    private static long overlapOfPlots(Draft draft) {
        long shared = 0;
        for (int i = 0; i < draft.plots.size(); i++) {
            for (int j = i + 1; j < draft.plots.size(); j++) {
                shared += draft.plots
                        .get(i)
                        .outline()
                        .overlapM2(draft.plots.get(j).outline());
            }
        }
        return shared > draft.toleranceM2 ? shared : 0;
    }

    private static String compartmentTwice(List<Plot> plots) {
        Set<String> seen = new HashSet<>();
        return plots.stream()
                .filter(plot -> !seen.add(plot.titleKey()))
                .map(Plot::compartment)
                .findFirst()
                .orElse(null);
    }
}
