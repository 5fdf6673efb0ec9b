package org.lintan.ticket.registry;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.registry.TitleMove.Hand;
import org.lintan.ticket.units.Block;

/** The table of unit blocks; locking reads, because a block that is read here is about to move. */
final class UnitBlocks {

    private UnitBlocks() {}

    static Uni<List<Block>> locked(Sql sql, String ticketId, Hand hand) {
        return sql.rows(
                        "SELECT from_unit, to_unit FROM unit_block WHERE ticket_id = ? AND party = ? AND bucket = ? ORDER BY from_unit FOR UPDATE",
                        ticketId,
                        hand.party(),
                        hand.bucket().name())
                .map(rows -> rows.stream().map(UnitBlocks::block).toList());
    }

    static Block block(Row row) {
        return new Block(row.getLong("from_unit"), row.getLong("to_unit"));
    }

    /** Makes the hand hold {@code after} instead of {@code before}, touching only what differs. */
    static Uni<Void> remove(Sql sql, String ticketId, List<Block> before, List<Block> after) {
        return Multi.createFrom()
                .iterable(
                        before.stream().filter(block -> !after.contains(block)).toList())
                .onItem()
                .transformToUniAndConcatenate(block -> sql.update(
                        "DELETE FROM unit_block WHERE ticket_id = ? AND from_unit = ?", ticketId, block.from()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    static Uni<Void> add(Sql sql, String county, String ticketId, Hand hand, List<Block> before, List<Block> after) {
        List<Object[]> rows = after.stream()
                .filter(block -> !before.contains(block))
                .map(block -> new Object[] {
                    county,
                    ticketId,
                    block.from(),
                    block.to(),
                    hand.party(),
                    hand.bucket().name()
                })
                .toList();
        return sql.insert("unit_block", List.of("county", "ticket_id", "from_unit", "to_unit", "party", "bucket"), rows)
                .replaceWithVoid();
    }
}
