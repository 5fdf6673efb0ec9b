package org.lintan.market.statement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A statement of the bank.
 *
 * @param namesAccount false where the file names no account and was taken for the county's
 * @param openingFen null where the bank states no balances, as closing and difference are
 * @param differenceFen closing less opening less entries: anything but 0 means that an entry is missing or was changed
 * @param entries it brought
 * @param known entries an earlier statement had brought; they stay there
 * @param pending entries the bank had not booked; left out
 * @param open entries that came in and are not decided
 */
record StatementView(
        String statementId,
        StatementKind kind,
        boolean namesAccount,
        LocalDate firstDay,
        LocalDate lastDay,
        Long openingFen,
        Long closingFen,
        Long differenceFen,
        int entries,
        int known,
        int pending,
        String uploadedByName,
        Instant uploadedAt,
        long open,
        long booked,
        long aside) {}
