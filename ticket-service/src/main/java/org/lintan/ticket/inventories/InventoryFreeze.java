package org.lintan.ticket.inventories;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.lintan.platform.db.Sql;

/** Asks whoever knows the cases whether an inventory of that day is before deciders and so may not change. */
public interface InventoryFreeze {

    Uni<Boolean> isFrozen(Sql sql, String plotId, LocalDate day);
}
