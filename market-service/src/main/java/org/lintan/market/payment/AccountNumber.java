package org.lintan.market.payment;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintan.kernel.text.Luhn;

/** An account number as it is written on paper, and what is wrong with it. */
final class AccountNumber {

    private static final Pattern CARD = Pattern.compile("[0-9]{16,19}");
    private static final Pattern COMPANY = Pattern.compile("[0-9](?:[0-9-]{7,30})[0-9]");
    private static final Pattern PASSBOOK = Pattern.compile("[0-9]{9,32}");

    enum Fault {
        /** Not the form of its kind. */
        FORM,
        /** The check digit of a card does not fit. */
        CHECK_DIGIT
    }

    private AccountNumber() {}

    /** Full-width digits made plain, blanks taken out. */
    static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** @param strict whether a card's check digit counts (rule {@code account.check}) */
    static Optional<Fault> fault(AccountKind kind, String number, boolean strict) {
        Pattern form = switch (kind) {
            case CARD -> CARD;
            case COMPANY -> COMPANY;
            case PASSBOOK -> PASSBOOK;
        };
        if (!form.matcher(number).matches()) {
            return Optional.of(Fault.FORM);
        }
        return kind == AccountKind.CARD && strict && !Luhn.checks(number)
                ? Optional.of(Fault.CHECK_DIGIT)
                : Optional.empty();
    }

    static String lastFour(String number) {
        return number.substring(number.length() - 4);
    }
}
