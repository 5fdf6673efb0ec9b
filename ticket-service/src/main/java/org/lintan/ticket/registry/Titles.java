package org.lintan.ticket.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.PostingRefusal;
import org.lintan.kernel.books.Transfer;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Refusal;
import org.lintan.ticket.registry.TitleMove.Hand;
import org.lintan.ticket.units.Block;
import org.lintan.ticket.units.Blocks;

/** The one way units come into being and move: journal and blocks together, inside the caller's transaction. */
@ApplicationScoped
public class Titles {

    /** The system party that owes what was issued; its balance is minus the issued quantity. */
    public static final String ISSUED = "@issued";

    private final Books books;
    private final ObjectMapper json;

    Titles(Books books, ObjectMapper json) {
        this.books = books;
        this.json = json;
    }

    /** The books' asset of a ticket's units. */
    public static String asset(String ticketId) {
        return "T-" + ticketId;
    }

    /** Enters a new ticket; all units 1..quantity are the holder's and available. */
    public Uni<Void> open(Sql sql, NewTicket ticket) {
        Hand holder = new Hand(ticket.holder().party(), Bucket.AVAILABLE);
        TitleMove birth = new TitleMove(
                ticket.county(),
                ticket.ticketId(),
                new Hand(ISSUED, Bucket.AVAILABLE),
                holder,
                ticket.quantityKg(),
                Life.ISSUED.cause(ticket.applicationId()),
                "ticket.issued",
                ticket.issuedOn());
        return insert(sql, ticket)
                .chain(() -> post(sql, birth))
                .chain(() -> UnitBlocks.add(
                        sql,
                        ticket.county(),
                        ticket.ticketId(),
                        holder,
                        List.of(),
                        List.of(new Block(1, ticket.quantityKg()))))
                .chain(() -> Life.ISSUED.tell(
                        sql,
                        ticket.county(),
                        ticket.ticketId(),
                        ticket.issuedAt(),
                        ticket.holder().party(),
                        null,
                        ticket.quantityKg(),
                        ticket.serial()));
    }

    /**
     * Moves units, lowest numbers first. Fails with {@code UNITS_INSUFFICIENT} when the source holds fewer, with
     * {@code UNITS_IMMOVABLE} when the books forbid it otherwise; the transaction then rolls back.
     *
     * @return the blocks that moved
     */
    public Uni<List<Block>> move(Sql sql, TitleMove move) {
        // the ticket's row first: moves of one ticket wait for each other here instead of in a ring of block locks
        return sql.row("SELECT id FROM ticket WHERE id = ? FOR UPDATE", move.ticketId())
                .chain(() -> UnitBlocks.locked(sql, move.ticketId(), move.from()))
                .chain(source -> UnitBlocks.locked(sql, move.ticketId(), move.to())
                        .chain(target -> {
                            Optional<Blocks.Move> moved = Blocks.move(source, target, move.quantityKg());
                            if (moved.isEmpty()) {
                                long there = source.stream()
                                        .mapToLong(Block::quantityKg)
                                        .sum();
                                return Uni.createFrom()
                                        .failure(
                                                Refusal.of(RegistryRefusal.UNITS_INSUFFICIENT, move.quantityKg(), there)
                                                        .rollback());
                            }
                            return post(sql, move)
                                    .chain(() -> write(sql, move, source, target, moved.get()))
                                    .replaceWith(moved.get().moved());
                        }));
    }

    private static Uni<Void> write(Sql sql, TitleMove move, List<Block> source, List<Block> target, Blocks.Move moved) {
        // remove on both sides before adding: a merged block may start where a removed one did
        return UnitBlocks.remove(sql, move.ticketId(), source, moved.source())
                .chain(() -> UnitBlocks.remove(sql, move.ticketId(), target, moved.target()))
                .chain(() -> UnitBlocks.add(sql, move.county(), move.ticketId(), move.from(), source, moved.source()))
                .chain(() -> UnitBlocks.add(sql, move.county(), move.ticketId(), move.to(), target, moved.target()));
    }

    private Uni<Void> post(Sql sql, TitleMove move) {
        Journal journal = new Journal(
                move.cause(),
                move.kind(),
                move.businessDate(),
                List.of(new Transfer(account(move, move.from()), account(move, move.to()), move.quantityKg())));
        return books.post(sql, List.of(journal)).chain(postings -> {
            if (postings.get(0) instanceof Posting.Refused refused) {
                RegistryRefusal code = RegistryRefusal.UNITS_IMMOVABLE;
                String detail =
                        refused.code() == PostingRefusal.PERIOD_CLOSED ? "账期已结 / period closed" : refused.detail();
                return Uni.createFrom().failure(Refusal.of(code, detail).rollback());
            }
            if (postings.get(0) instanceof Posting.AlreadyPosted) {
                // callers ask for their own record first, so this is a bug, and posting half of a move would be a worse
                // one
                return Uni.createFrom().failure(new IllegalStateException("Moved before: " + move.cause()));
            }
            return Uni.createFrom().voidItem();
        });
    }

    private static Account account(TitleMove move, Hand hand) {
        return new Account(move.county(), asset(move.ticketId()), hand.party(), hand.bucket());
    }

    private Uni<Void> insert(Sql sql, NewTicket ticket) {
        Object[] row = {
            ticket.county(),
            ticket.ticketId(),
            ticket.serial(),
            ticket.verifyCode(),
            ticket.applicationId(),
            ticket.holder().party(),
            ticket.holder().name(),
            ticket.holder().kind().name(),
            ticket.holder().villageCode(),
            ticket.holder().townName(),
            ticket.holder().villageName(),
            ticket.quantityKg(),
            ticket.period().start(),
            ticket.period().end(),
            ticket.areaM2(),
            ticket.methodId(),
            ticket.methodVersion(),
            ticket.issuedOn(),
            ticket.issuedAt(),
            text(ticket.particulars())
        };
        return sql.insert(
                        "ticket",
                        List.of(
                                "county",
                                "id",
                                "serial",
                                "verify_code",
                                "application_id",
                                "holder_party",
                                "holder_name",
                                "holder_kind",
                                "village_code",
                                "town_name",
                                "village_name",
                                "quantity_kg",
                                "period_start",
                                "period_end",
                                "area_m2",
                                "method_id",
                                "method_version",
                                "issued_on",
                                "issued_at",
                                "particulars"),
                        List.<Object[]>of(row))
                .replaceWithVoid();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record that cannot be rendered.", impossible);
        }
    }
}
