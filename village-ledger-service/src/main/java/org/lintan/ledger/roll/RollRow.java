package org.lintan.ledger.roll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** An imported roll; written once, never changed. */
@Entity
@Table(name = "roll")
class RollRow {

    @Id
    String id;

    String county;
    String party;
    int version;

    @Column(name = "cut_off")
    LocalDate cutOff;

    @Column(name = "file_sha256")
    String fileSha256;

    int households;
    int members;

    @Column(name = "id_check")
    String idCheck;

    @Column(name = "card_check")
    String cardCheck;

    @Column(name = "imported_by")
    String importedBy;

    @Column(name = "imported_at")
    LocalDateTime importedAt;
}
