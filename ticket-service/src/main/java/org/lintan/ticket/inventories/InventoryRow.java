package org.lintan.ticket.inventories;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;

@Entity
@Table(name = "inventory")
class InventoryRow {

    @Id
    String id;

    String county;
    String plotId;
    LocalDate takenOn;
    String recordedBy;
    LocalDateTime recordedAt;

    @Version
    int version;
}
