package org.lintan.ticket.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.workflow.Stage;

/**
 * How a stage does in this county.
 *
 * @param open cases standing there now
 * @param left cases that have left it so far
 * @param averageHours mean time a case stood there, whole hours; null before one has left
 */
record StageStatistics(
        @Schema(implementation = Stage.class) String stage,
        String stageName,
        String stageNameEn,
        long open,
        long left,
        Long averageHours) {}
