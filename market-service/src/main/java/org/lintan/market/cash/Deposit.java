package org.lintan.market.cash;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lintan.platform.names.NameKey;

/**
 * Money that arrived at the escrow bank. {@code RECORDED} by one person from the receipt → {@code CONFIRMED} by another, and
 * only then in the books, or {@code REJECTED}, which frees the receipt's number for a correct record.
 */
@Entity
class Deposit extends PanacheEntityBase {

    static final String RECORDED = "RECORDED";
    static final String CONFIRMED = "CONFIRMED";
    static final String REJECTED = "REJECTED";

    @Id
    String id;

    String county;
    String party;
    long amountFen;
    String bankReceiptNo;
    /** The receipt's number while it counts; unique in the county. */
    String openReceiptNo;
    /** {@link NameKey} of it; null where an older deposit has it. */
    String receiptKey;

    LocalDate receivedOn;
    String state;
    String recordedBy;
    String recordedName;
    LocalDateTime recordedAt;
    String decidedBy;
    String decidedName;
    LocalDateTime decidedAt;
    String reason;

    @Version
    int version;
}
