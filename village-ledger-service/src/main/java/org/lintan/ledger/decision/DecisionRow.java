package org.lintan.ledger.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lintan.kernel.notice.Notice;

/**
 * A decision of the assembly. Plan, roll, pot and seed are fixed here before anybody can run it, so that the run can
 * only repeat them; only {@code runAt} is written later, when the money has moved.
 */
@Entity
@Table(name = "decision")
class DecisionRow {

    @Id
    String id;

    String county;
    String party;
    String title;
    String plan;
    String meetings;

    @Column(name = "pot_fen")
    long potFen;

    @Column(name = "roll_id")
    String rollId;

    @Column(name = "published_on")
    LocalDate publishedOn;

    @Column(name = "notice_days")
    int noticeDays;

    @Column(name = "notice_ends_on")
    LocalDate noticeEndsOn;

    String seed;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_name")
    String proposedName;

    @Column(name = "recorded_at")
    LocalDateTime recordedAt;

    @Column(name = "run_at")
    LocalDateTime runAt;

    Notice notice() {
        return new Notice(noticeEndsOn, noticeDays);
    }
}
