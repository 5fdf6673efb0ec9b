package org.lintan.ticket.application;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.workflow.Stage;

/**
 * One case in an inbox.
 *
 * @param caseNo   the number on its receipt, for the offices and the holder; null before the first submission, for cases of before numbers were given, and for others
 * @param plotName the first of its plots, so that two cases of one village and the same years can be told apart
 * @param plots    how many plots it has
 * @param yourTurn whether the case waits for the reader
 */
record CaseLine(
        String applicationId,
        String caseNo,
        @Schema(implementation = Stage.class) String stage,
        String stageName,
        String stageNameEn,
        Instant stageSince,
        String holderParty,
        String holderName,
        String villageName,
        String plotName,
        int plots,
        LocalDate periodStart,
        LocalDate periodEnd,
        Long measuredKg,
        LocalDate noticeEndsOn,
        int openObjections,
        String ticketId,
        boolean yourTurn) {}
