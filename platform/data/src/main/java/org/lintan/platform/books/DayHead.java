package org.lintan.platform.books;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The newest link of a county's chain when a legal day ended. All members of the link stand beside the day, so that one such answer is the
 * verifier's head file.
 *
 * @param publishedAt when it was written down here
 */
public record DayHead(
        LocalDate day,
        long seq,
        long firstJournal,
        long lastJournal,
        long count,
        String merkleRoot,
        String previousHash,
        String hash,
        Instant publishedAt) {}
