package org.lintan.ticket.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/** Where the case stands after an action, and what the action brought about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActionResult(
        String applicationId,
        String stage,
        LocalDate noticeEndsOn,
        String objectionId,
        String ticketId,
        String serial,
        String verifyCode) {}
