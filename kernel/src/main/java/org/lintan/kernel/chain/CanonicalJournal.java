package org.lintan.kernel.chain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;

/**
 * The one sequence of bytes a journal is sealed by. The sealer and the offline verifier both take it from here.
 *
 * <pre>
 * text    = length in UTF-8 bytes (4 bytes) ‖ the bytes
 * account = text county ‖ text asset ‖ text party ‖ text bucket
 * journal = text "lintan.journal.v1" ‖ id (8 bytes) ‖ text cause ‖ text kind ‖ text businessDate (2016-01-01)
 *           ‖ number of transfers (4 bytes) ‖ per transfer: account from ‖ account to ‖ amount (8 bytes)
 * </pre>
 *
 * Numbers are big-endian two's complement. Every text carries its length, so no two journals give the same bytes.
 * Transfers are sorted by from, to, amount: their order means nothing in a journal and need not be stored.
 */
public final class CanonicalJournal {

    private static final String TAG = "lintan.journal.v1";

    private static final Comparator<Transfer> ORDER =
            Comparator.comparing(Transfer::from).thenComparing(Transfer::to).thenComparingLong(Transfer::amount);

    private CanonicalJournal() {}

    public static byte[] bytes(long id, Journal journal) {
        Out out = new Out();
        out.text(TAG);
        out.number(id, 8);
        out.text(journal.cause());
        out.text(journal.kind());
        out.text(journal.businessDate().toString());
        List<Transfer> transfers = new ArrayList<>(journal.transfers());
        transfers.sort(ORDER);
        out.number(transfers.size(), 4);
        for (Transfer transfer : transfers) {
            out.account(transfer.from());
            out.account(transfer.to());
            out.number(transfer.amount(), 8);
        }
        return out.bytes.toByteArray();
    }

    private static final class Out {

        final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

        void number(long value, int width) {
            for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
                bytes.write((int) (value >>> shift));
            }
        }

        void text(String value) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            number(utf8.length, 4);
            bytes.writeBytes(utf8);
        }

        void account(Account account) {
            text(account.county());
            text(account.asset());
            text(account.party());
            text(account.bucket().name());
        }
    }
}
