package org.lintan.ledger.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** Somebody's objection to a decision; open until another steward than the proposer has answered it. */
@Entity
@Table(name = "objection")
class ObjectionRow {

    @Id
    String id;

    String county;

    @Column(name = "decision_id")
    String decisionId;

    @Column(name = "raised_party")
    String raisedParty;

    @Column(name = "raised_by")
    String raisedBy;

    String text;

    @Column(name = "raised_at")
    LocalDateTime raisedAt;

    String resolution;
    Boolean upheld;

    @Column(name = "resolved_by")
    String resolvedBy;

    @Column(name = "resolved_name")
    String resolvedName;

    @Column(name = "resolved_at")
    LocalDateTime resolvedAt;

    @Version
    int version;

    boolean open() {
        return resolvedAt == null;
    }

    boolean upheld() {
        return Boolean.TRUE.equals(upheld);
    }
}
