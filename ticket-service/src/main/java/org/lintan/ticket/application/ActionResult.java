package org.lintan.ticket.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.workflow.Stage;

/** Where the case stands after an action, and what the action brought about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActionResult(
        String applicationId,
        @Schema(implementation = Stage.class) String stage,
        LocalDate noticeEndsOn,
        String objectionId,
        String ticketId,
        String serial,
        String verifyCode) {}
