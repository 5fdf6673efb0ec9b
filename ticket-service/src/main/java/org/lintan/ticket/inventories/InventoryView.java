package org.lintan.ticket.inventories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An inventory in one of its versions.
 *
 * @param inventoryId stays the same through all versions
 * @param recordedBy who put this version; null for those recorded before names were kept
 * @param reason why the version before was wrong; null for the first, and for versions of before reasons were asked
 */
record InventoryView(
        String inventoryId,
        int version,
        LocalDate date,
        String recordedBy,
        Instant recordedAt,
        String reason,
        List<Stock> stocks) {

    record Stock(String species, long volumeDm3) {}
}
