package org.lintan.ticket.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.lintan.ticket.workflow.Action;

/** Append-only: no version, nothing ever changes it. */
@Entity
@Table(name = "application_step")
class StepRow {

    @Id
    String id;

    String county;
    String applicationId;
    int stepNo;
    int round;
    String action;
    String fromStage;
    String toStage;
    String subject;
    String byName;
    String byParty;
    LocalDateTime at;
    String reason;
    String declaration;
    /** Of the wording that was read and ticked; null where nobody ticked one. */
    String declarationSha256;

    String documents;

    Action action() {
        return Action.valueOf(action);
    }
}
