package org.lintan.ledger.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/**
 * One carrying out of one decision. Life: {@code PREPARED} by one steward, every line written down; {@code RUN} by
 * another, the money moved; {@code PAYING} once a batch went to the bank; {@code COMPLETED} when none is open.
 */
@Entity
@Table(name = "distribution")
class DistributionRow {

    @Id
    String id;

    String county;
    String party;

    @Column(name = "decision_id")
    String decisionId;

    String state;
    String title;

    @Column(name = "pot_fen")
    long potFen;

    @Column(name = "deductions_fen")
    long deductionsFen;

    @Column(name = "collective_fen")
    long collectiveFen;

    @Column(name = "households_fen")
    long householdsFen;

    @Column(name = "residual_fen")
    long residualFen;

    @Column(name = "per_head_fen")
    long perHeadFen;

    @Column(name = "split_fully")
    boolean splitFully;

    int households;
    int members;

    @Column(name = "payout_rounds")
    int payoutRounds;

    String seed;

    @Column(name = "prepared_by")
    String preparedBy;

    @Column(name = "prepared_at")
    LocalDateTime preparedAt;

    @Column(name = "approved_by")
    String approvedBy;

    @Column(name = "run_at")
    LocalDateTime runAt;

    @Column(name = "completed_at")
    LocalDateTime completedAt;

    int completions;

    @Version
    int version;
}
