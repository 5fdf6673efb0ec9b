package org.lintan.kernel.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.chain.ChainHead;
import org.lintan.kernel.chain.Sealable;
import org.lintan.kernel.verify.Json.Malformed;

/** A line of an export, read. */
sealed interface Exported {

    /** @param leaf hash of the canonical bytes as the exporter states it: it names the journal that was edited */
    record OfJournal(Sealable journal, String leaf) implements Exported {}

    record OfHead(ChainHead head) implements Exported {}

    Set<String> JOURNAL = Set.of("line", "id", "cause", "kind", "businessDate", "transfers", "leaf");
    Set<String> HEAD =
            Set.of("line", "seq", "firstJournal", "lastJournal", "count", "merkleRoot", "previousHash", "hash");
    Set<String> TRANSFER = Set.of("from", "to", "amount");
    Set<String> ACCOUNT = Set.of("county", "asset", "party", "bucket");

    /** @throws Malformed if the line is neither a journal nor a head, or says more than one does */
    static Exported parse(String text) throws Malformed {
        Members line = Members.of(Json.parse(text));
        return switch (line.text("line")) {
            case "journal" -> new OfJournal(readJournal(line.only(JOURNAL)), line.text("leaf"));
            case "head" -> new OfHead(readHead(line.only(HEAD)));
            default -> throw new Malformed("neither a journal nor a head");
        };
    }

    static ChainHead readHead(Members line) throws Malformed {
        return new ChainHead(
                line.number("seq"),
                line.number("firstJournal"),
                line.number("lastJournal"),
                line.number("count"),
                line.text("merkleRoot"),
                line.text("previousHash"),
                line.text("hash"));
    }

    static Sealable readJournal(Members line) throws Malformed {
        List<Transfer> transfers = new ArrayList<>();
        for (Members transfer : line.objects("transfers")) {
            transfer.only(TRANSFER);
            transfers.add(new Transfer(
                    readAccount(transfer.object("from")),
                    readAccount(transfer.object("to")),
                    transfer.number("amount")));
        }
        try {
            LocalDate date = LocalDate.parse(line.text("businessDate"));
            return new Sealable(line.number("id"), new Journal(line.text("cause"), line.text("kind"), date, transfers));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Malformed(e.getMessage());
        }
    }

    private static Account readAccount(Members account) throws Malformed {
        account.only(ACCOUNT);
        try {
            return new Account(
                    account.text("county"),
                    account.text("asset"),
                    account.text("party"),
                    Bucket.valueOf(account.text("bucket")));
        } catch (IllegalArgumentException e) {
            throw new Malformed(e.getMessage());
        }
    }
}
