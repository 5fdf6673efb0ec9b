package org.lintan.ledger.payout;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintan.platform.db.Sql;

/** What banks' words mean, from the dated table. */
final class BankWords {

    private BankWords() {}

    /** Word in capitals → meaning on that day. */
    static Uni<Map<String, BankWord>> on(Sql sql, LocalDate day) {
        return sql.rows("SELECT word, meaning FROM bank_word WHERE valid_from <= ? ORDER BY valid_from", day)
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.getString("word"),
                                row -> BankWord.valueOf(row.getString("meaning")),
                                (before, newer) -> newer)));
    }
}
