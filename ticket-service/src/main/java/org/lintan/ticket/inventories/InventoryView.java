package org.lintan.ticket.inventories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

record InventoryView(String inventoryId, LocalDate date, Instant recordedAt, List<Stock> stocks) {

    record Stock(String species, long volumeDm3) {}
}
