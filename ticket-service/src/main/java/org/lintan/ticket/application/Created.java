package org.lintan.ticket.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.workflow.Stage;

/** The answer to a new application. */
record Created(
        String applicationId,
        @Schema(implementation = Stage.class) String stage) {}
