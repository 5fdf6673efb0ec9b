package org.lintan.ticket.inventories;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One version of an inventory; written once. */
@Entity
@Table(name = "inventory")
class InventoryRow {

    @Id
    String id;

    String county;
    String plotId;
    /** The id of the first version, by which the inventory is called. */
    String seriesId;

    int versionNo;
    LocalDate takenOn;
    /** Why the version before was wrong; null for the first. */
    String reason;

    String recordedBy;
    String recordedName;
    LocalDateTime recordedAt;

    @Version
    int version;
}
