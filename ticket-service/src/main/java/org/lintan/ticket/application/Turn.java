package org.lintan.ticket.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.workflow.Stage;

/** How many cases at a stage wait for the reader. */
record Turn(@Schema(implementation = Stage.class) String stage, long count) {}
