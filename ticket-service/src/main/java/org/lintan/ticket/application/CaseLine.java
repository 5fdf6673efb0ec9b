package org.lintan.ticket.application;

import java.time.Instant;
import java.time.LocalDate;

/** One case in an inbox. */
record CaseLine(String applicationId, String stage, String stageName, String stageNameEn, Instant stageSince, String holderParty, String holderName,
                String villageName, LocalDate periodStart, LocalDate periodEnd, Long measuredKg, LocalDate noticeEndsOn, int openObjections, String ticketId) {
}
