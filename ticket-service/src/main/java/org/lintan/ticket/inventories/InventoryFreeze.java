package org.lintan.ticket.inventories;

import io.smallrye.mutiny.Uni;
import org.lintan.platform.Sql;

import java.time.LocalDate;

/** Asks whoever knows the cases whether an inventory of that day is before deciders and so may not change. */
public interface InventoryFreeze {

    Uni<Boolean> isFrozen(Sql sql, String plotId, LocalDate day);
}
