package org.lintan.ticket.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.platform.documents.photo.Photographed;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.land.GeoJson;
import org.lintan.ticket.method.Reduction;
import org.lintan.ticket.plots.PlotView;
import org.lintan.ticket.workflow.CasePart;
import org.lintan.ticket.workflow.Check;
import org.lintan.ticket.workflow.CoordinateSource;
import org.lintan.ticket.workflow.LandConflict;
import org.lintan.ticket.workflow.Stage;

/**
 * The case page of an officer and the steward.
 *
 * @param plots in the version the case judges
 * @param corrected plots put right since: there is a newer version than the one the case judges
 * @param remeasured inventories put right since the case was measured on them
 * @param coordinateSource what the officer recorded; null while nobody has
 * @param items what officers listed when the case went back, and what was answered
 * @param receipt null before the first submission, and for those who do not see the steps
 * @param missing the checks that still keep the case from becoming a ticket
 * @param allowedActions what this person may do now
 * @param blocked what would be this person's turn, and what in the case still forbids it
 */
record CaseView(
        String applicationId,
        @Schema(implementation = Stage.class) String stage,
        String stageName,
        String stageNameEn,
        Instant stageSince,
        Holder holder,
        List<PlotView> plots,
        List<CorrectedPlot> corrected,
        List<CorrectedInventory> remeasured,
        long areaM2,
        LocalDate periodStart,
        LocalDate periodEnd,
        String methodId,
        String methodVersion,
        String methodSource,
        Long measuredKg,
        String reportNo,
        String measurerName,
        Long recomputedKg,
        List<Reduction.Line> growth,
        LocalDate noticeOpenedOn,
        LocalDate noticeEndsOn,
        String opinionNo,
        String overrideReason,
        CoordinateSource coordinateSource,
        String coordinateReason,
        String outsideReason,
        List<Step> steps,
        List<Check> checks,
        List<Check> missing,
        List<Conflict> conflicts,
        List<Outside> outside,
        List<String> allowedActions,
        List<Blocked> blocked,
        List<Objection> objections,
        List<ListedItem> items,
        List<ToDeclare> declarations,
        Receipt receipt,
        String ticketId) {

    /**
     * A plot that was put right since the case took it.
     *
     * @param judged the version the case judges
     * @param newest the version that stands by now; a case that is submitted again may take it
     */
    record CorrectedPlot(String plotId, String name, int judged, int newest) {}

    /**
     * An inventory that was put right since the case was measured on it.
     *
     * @param day of the version the case was measured on
     * @param judged the version the case was measured on
     * @param newest the version that stands by now; a case that is measured again is measured on it
     */
    record CorrectedInventory(
            String plotId, String plotName, String inventoryId, LocalDate day, int judged, int newest) {}

    /**
     * What somebody did to the case.
     *
     * @param declarationEn the same in English; null for a text of before wordings were kept in two languages
     */
    record Step(
            String action,
            String actionName,
            @Schema(implementation = Stage.class) String fromStage,
            @Schema(implementation = Stage.class) String toStage,
            String by,
            String byName,
            Instant at,
            String reason,
            String declaration,
            String declarationEn,
            List<Paper> documents) {}

    /**
     * A paper a step stands on.
     *
     * @param mediaType null, as the size, where only the fingerprint was recorded
     * @param photographed when and where a photo says it was taken, unchecked; null where it says nothing
     */
    record Paper(String name, String sha256, Long sizeBytes, String mediaType, Photographed photographed) {}

    /**
     * What somebody said against the case while it hung out.
     *
     * @param documents the papers it came with
     * @param answerDocuments the papers it was answered with
     */
    record Objection(
            String objectionId,
            String byName,
            String text,
            Instant raisedAt,
            List<Paper> documents,
            String resolution,
            String resolvedBy,
            Instant resolvedAt,
            List<Paper> answerDocuments) {}

    /**
     * One item of the list a case was returned with.
     *
     * @param round in which it went back; the list of the newest round is the one that counts
     * @param plotName the plot it is about, or null
     * @param paper what it is about as it stood when the case went back, or null
     * @param answers newest last; empty while nothing was put right
     */
    record ListedItem(
            int round,
            int itemNo,
            @Schema(implementation = CasePart.class) String part,
            String plotId,
            String plotName,
            Paper paper,
            String missing,
            List<Answer> answers) {}

    /**
     * What this person would declare by an action, to be read before.
     *
     * @param text what is declared
     * @param textEn what it means, for who reads English
     * @param sha256 of the text
     */
    record ToDeclare(String action, String text, String textEn, String sha256) {}

    /**
     * What the applicant takes home after a submission.
     *
     * @param caseNo null for a case of before numbers were given
     * @param usualDays how long the first step, the check of the title, is to take by the county's rule
     * @param averageDays how many days cases of the county stood at the present stage of late, begun days counted; null where none has left it
     */
    record Receipt(String caseNo, Instant submittedAt, long usualDays, Long averageDays) {}

    record Answer(int answerNo, String text, String byName, Instant at, List<Paper> documents) {}

    /** @param outlines of the other land; for the offices of the county only */
    record Conflict(
            boolean issued,
            String scheme,
            String reference,
            long overlapM2,
            LandConflict.Kind kind,
            List<GeoJson> outlines) {}

    /**
     * A plot, or a part of it, outside its county or township.
     *
     * @param invented whether the division's outline was made up for a demo
     * @param around the division's outline around the plot; null where it is nowhere near
     */
    record Outside(String plotName, String division, boolean invented, long outsideM2, long plotM2, GeoJson around) {}

    record Blocked(String action, String code, String why, String whyEn) {}
}
