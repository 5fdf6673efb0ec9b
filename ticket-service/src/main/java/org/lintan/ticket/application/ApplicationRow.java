package org.lintan.ticket.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lintan.kernel.notice.Notice;
import org.lintan.platform.names.NameKey;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.workflow.CoordinateSource;
import org.lintan.ticket.workflow.OutlineRecord;
import org.lintan.ticket.workflow.Stage;

@Entity
@Table(name = "application")
class ApplicationRow {

    @Id
    String id;

    String county;
    String holderParty;
    String villageCode;
    LocalDate periodStart;
    LocalDate periodEnd;
    String methodId;
    String methodVersion;
    String stage;
    /** Grows with each resubmission: decisions of an earlier round neither bind nor bar anybody. */
    int round;

    Long measuredKg;
    String reportNo;
    /** {@link NameKey} of it while this case may come to a ticket; null where an older case of the measurer has it. */
    String reportKey;

    String measurerParty;
    String measurerName;
    LocalDate noticeOpenedOn;
    LocalDate noticeEndsOn;
    String opinionNo;
    String overrideReason;
    /** False for a case submitted before an officer had to record anything about its outlines. */
    boolean outlineDue;

    String coordinateSource;
    String coordinateReason;
    String outsideReason;
    /** How much lay outside when the reason was given; null without one. */
    Long outsideM2;

    String ticketId;
    /** Counted by county and year; null before the first submission and for cases of before. */
    String caseNo;

    LocalDateTime createdAt;
    LocalDateTime stageSince;

    @Version
    int version;

    Stage stage() {
        return Stage.valueOf(stage);
    }

    Period period() {
        return new Period(periodStart, periodEnd);
    }

    /** A case that comes back starts over: what was measured, announced and opined is asked for again. */
    void beginNewRound() {
        round++;
        measuredKg = null;
        reportNo = null;
        reportKey = null;
        measurerParty = null;
        measurerName = null;
        noticeOpenedOn = null;
        noticeEndsOn = null;
        opinionNo = null;
        overrideReason = null;
        outlineDue = true;
        coordinateSource = null;
        coordinateReason = null;
        outsideReason = null;
        outsideM2 = null;
    }

    OutlineRecord outline() {
        return new OutlineRecord(
                outlineDue,
                coordinateSource == null ? null : CoordinateSource.valueOf(coordinateSource),
                coordinateReason,
                outsideReason,
                outsideM2 == null ? 0 : outsideM2);
    }

    /** The newest recording counts; the steps of the case keep each. */
    void sourced(CoordinateSource source, String reason) {
        coordinateSource = source.name();
        coordinateReason = reason;
    }

    void measured(long kg, String report, String byParty, String byName) {
        measuredKg = kg;
        reportNo = report;
        reportKey = NameKey.of(report);
        measurerParty = byParty;
        measurerName = byName;
    }

    /** A case that ended without a ticket lets its report go. */
    void endedWithoutTicket() {
        reportKey = null;
    }

    void explainedOutside(String reason, long m2) {
        outsideReason = reason;
        outsideM2 = m2;
    }

    void putOnNotice(LocalDate on, long days) {
        noticeOpenedOn = on;
        noticeEndsOn = Notice.starting(on, days).firstDayAfter();
    }

    void reviewed(String opinion, String override) {
        opinionNo = opinion;
        overrideReason = override;
    }
}
