package org.lintan.market.cash;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.names.NameKey;
import org.lintan.platform.time.Utc;

/**
 * Deposits that stand in a statement of the bank, confirmed together. Each is a deposit like one recorded by hand: seen by two
 * people, once in its county by the bank's number, one journal. Inside the caller's transaction.
 */
@ApplicationScoped
public class Receipts {

    /** The largest deposit, in fen. */
    public static final long MOST_FEN = DepositResource.MOST_FEN;

    private static final List<String> COLUMNS = List.of(
            "id",
            "county",
            "party",
            "amount_fen",
            "bank_receipt_no",
            "open_receipt_no",
            "receipt_key",
            "received_on",
            "state",
            "recorded_by",
            "recorded_name",
            "recorded_at",
            "decided_by",
            "decided_name",
            "decided_at",
            "version");

    private final CashBook book;
    private final Clock clock;

    Receipts(CashBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * What one person recorded. Whether the party takes deposits and whether the number is free, the caller has asked.
     *
     * @param id of the deposit it becomes
     * @param recordedBy another than who confirms
     */
    public record Receipt(
            String id,
            String party,
            long amountFen,
            String bankReceiptNo,
            LocalDate receivedOn,
            String recordedBy,
            String recordedName,
            Instant recordedAt) {}

    /** Makes confirmed deposits of them and puts the money into the books. Refuses {@code PERIOD_CLOSED}. */
    public Uni<Void> confirm(Sql sql, Actor confirmer, List<Receipt> receipts) {
        List<Object[]> rows = new ArrayList<>(receipts.size());
        for (Receipt receipt : receipts) {
            if (receipt.recordedBy().equals(confirmer.subject())) {
                throw new IllegalStateException("A deposit is seen by two people.");
            }
            rows.add(new Object[] {
                receipt.id(),
                confirmer.county(),
                receipt.party(),
                receipt.amountFen(),
                receipt.bankReceiptNo(),
                receipt.bankReceiptNo(),
                NameKey.of(receipt.bankReceiptNo()),
                receipt.receivedOn(),
                Deposit.CONFIRMED,
                receipt.recordedBy(),
                receipt.recordedName(),
                Utc.of(receipt.recordedAt()),
                confirmer.subject(),
                confirmer.name(),
                Utc.of(clock.instant()),
                0
            });
        }
        return sql.insert("deposit", COLUMNS, rows).chain(() -> book.deposited(sql, confirmer.county(), receipts));
    }
}
