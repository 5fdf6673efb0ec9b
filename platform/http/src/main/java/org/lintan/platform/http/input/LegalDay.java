package org.lintan.platform.http.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** A day as it stands in an address: {@code 2026-11-28}, of this century or the last. */
public final class LegalDay {

    private static final Pattern FORM = Pattern.compile("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private LegalDay() {}

    /** Refuses {@code BAD_REQUEST} for what is no day, and for nothing at all. */
    public static LocalDate read(String asked) {
        return read(asked, PlatformCode.BAD_REQUEST);
    }

    /** The same where nothing asked means a day of its own. */
    public static LocalDate readOr(String asked, LocalDate without) {
        return asked == null || asked.isEmpty() ? without : read(asked);
    }

    /** The same for a day that names what is looked for, so that none is nothing found. */
    public static LocalDate read(String asked, PlatformCode otherwise) {
        if (asked != null && FORM.matcher(asked).matches()) {
            try {
                return LocalDate.parse(asked);
            } catch (DateTimeException noSuchDay) {
                throw Refusal.of(otherwise).rollback();
            }
        }
        throw Refusal.of(otherwise).rollback();
    }
}
