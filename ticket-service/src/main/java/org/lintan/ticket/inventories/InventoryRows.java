package org.lintan.ticket.inventories;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class InventoryRows implements PanacheRepositoryBase<InventoryRow, String> {}
