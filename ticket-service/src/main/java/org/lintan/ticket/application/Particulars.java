package org.lintan.ticket.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.lintan.platform.http.Actor;
import org.lintan.platform.time.Utc;
import org.lintan.ticket.method.Reduction;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.registry.TicketParticulars;
import org.lintan.ticket.registry.TicketParticulars.Decision;
import org.lintan.ticket.registry.TicketParticulars.Land;
import org.lintan.ticket.workflow.Action;

/** What the ticket will say about how it came to be, taken from the case on the day of issue. */
final class Particulars {

    private Particulars() {}

    static TicketParticulars of(Case the, Actor filer, LocalDateTime now) {
        ApplicationRow row = the.row();
        Reduction.Computed computed = (Reduction.Computed) the.facts().reduction();
        List<StepRow> round = the.steps().stream()
                .filter(step -> step.round == row.round && step.action().decides())
                .toList();
        String declaration = round.stream()
                .map(step -> step.declaration)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<Decision> decisions = Stream.concat(
                        round.stream()
                                .map(step -> new Decision(
                                        step.action, step.action().zh(), step.byName, Utc.instant(step.at))),
                        Stream.of(new Decision(Action.FILE.name(), Action.FILE.zh(), filer.name(), Utc.instant(now))))
                .toList();
        return new TicketParticulars(
                the.plots().stream().map(Particulars::land).toList(),
                computed.lines(),
                computed.quantityKg(),
                the.method().source(),
                row.measurerParty,
                row.measurerName,
                row.reportNo,
                row.opinionNo,
                row.overrideReason,
                row.noticeOpenedOn,
                row.noticeEndsOn,
                declaration,
                decisions);
    }

    private static Land land(Plot plot) {
        return new Land(
                plot.plotId(),
                plot.name(),
                plot.titleCertificateNo(),
                plot.compartment(),
                plot.forestCategory(),
                plot.dominantSpecies(),
                plot.areaM2(),
                plot.measuredAreaM2(),
                plot.outline().geoJson());
    }
}
