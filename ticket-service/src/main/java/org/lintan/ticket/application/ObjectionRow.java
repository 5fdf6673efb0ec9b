package org.lintan.ticket.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

@Entity
@Table(name = "objection")
class ObjectionRow {

    @Id
    String id;

    String county;
    String applicationId;
    String subject;
    String byName;
    String byParty;
    String text;
    LocalDateTime raisedAt;
    String resolution;
    String resolvedBy;
    LocalDateTime resolvedAt;

    @Version
    int version;

    boolean open() {
        return resolvedAt == null;
    }

    void resolve(String answer, String byName, LocalDateTime at) {
        resolution = answer;
        resolvedBy = byName;
        resolvedAt = at;
    }
}
