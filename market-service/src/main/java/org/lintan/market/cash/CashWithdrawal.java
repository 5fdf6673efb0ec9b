package org.lintan.market.cash;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.lintan.platform.names.NameKey;

/**
 * Money on its way out. {@code REQUESTED}: held as payable → {@code PAID} when the bank's reference is entered by another
 * person, or {@code REJECTED}: back to available.
 */
@Entity
@Table(name = "cash_withdrawal")
class CashWithdrawal extends PanacheEntityBase {

    static final String REQUESTED = "REQUESTED";
    static final String PAID = "PAID";
    static final String REJECTED = "REJECTED";

    @Id
    String id;

    String county;
    String party;
    long amountFen;
    String state;
    String requestedBy;
    String requestedName;
    LocalDateTime requestedAt;
    String decidedBy;
    String decidedName;
    LocalDateTime decidedAt;
    /** The bank's own number of the payment; unique in the county. */
    String bankReference;
    /** {@link NameKey} of it; null where an older withdrawal has it. */
    String referenceKey;

    String reason;

    @Version
    int version;
}
