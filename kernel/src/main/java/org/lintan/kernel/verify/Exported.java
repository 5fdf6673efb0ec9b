package org.lintan.kernel.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** @throws Malformed if the line is neither a journal nor a head */
    static Exported parse(String text) throws Malformed {
        Members line = Members.of(Json.parse(text));
        return switch (line.text("line")) {
            case "journal" -> new OfJournal(readJournal(line), line.text("leaf"));
            case "head" -> new OfHead(readHead(line));
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
