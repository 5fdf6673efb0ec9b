package org.lintan.platform.rules;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** PROPOSED by one operator, CONFIRMED by another; only then does it hold. Or DECLINED by either, for good. */
@Entity(name = "PlatformRule")
@Table(name = "rule")
class RuleRow extends PanacheEntityBase {

    /** Who proposed and confirmed what a release brought: nobody. */
    static final String RELEASE = "default";

    @Id
    String id;

    String ruleKey;
    String region;
    LocalDate validFrom;
    String ruleValue;
    String source;
    String state;
    String proposedBy;
    String proposedName;
    LocalDateTime proposedAt;
    String confirmedBy;
    String confirmedName;
    LocalDateTime confirmedAt;
    String declinedBy;
    String declinedName;
    LocalDateTime declinedAt;
    String declineReason;

    @Version
    int version;
}
