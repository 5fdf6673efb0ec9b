package org.lintan.platform.audit;

import java.time.LocalDate;
import java.util.List;
import org.lintan.kernel.sample.Draw;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.input.LegalDay;

/**
 * Which sample an auditor asks for.
 *
 * @param seed whoever draws again with it, and of the same period, has the same
 * @param count from 1 to 100
 */
public record SampleWish(String seed, LocalDate from, LocalDate to, int count) {

    private static final int MOST = 100;

    /** Refuses {@code BAD_REQUEST}: no seed, one of more than 100 signs, days that are none or the wrong way round. A count is brought within its bounds. */
    public static SampleWish read(String seed, String from, String to, int count) {
        LocalDate first = LegalDay.read(from);
        LocalDate last = LegalDay.read(to);
        if (seed == null || seed.isBlank() || seed.length() > MOST || last.isBefore(first)) {
            throw Refusal.of(PlatformCode.BAD_REQUEST).rollback();
        }
        return new SampleWish(seed, first, last, Math.max(1, Math.min(count, MOST)));
    }

    /** Which of so many are drawn, from 0, ascending. */
    public List<Long> positions(long of) {
        return Draw.positions(seed, of, count);
    }
}
