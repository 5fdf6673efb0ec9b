package org.lintan.web.pages;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person copies from a paper: the twelve digits, a serial, a voucher's or a certificate's number, and the page it leads to. */
final class TypedNumber {

    private static final int LONGEST = 60;
    private static final Pattern VERIFY_CODE = Pattern.compile("[0-9]{12}");
    private static final Pattern TICKET = Pattern.compile("[0-9]{6}-[0-9]{7}");
    /** County, serial, the number within the ticket. */
    static final Pattern VOUCHER = Pattern.compile("[0-9]{6}-[0-9]{7}-V[0-9]{4,9}");

    private static final Pattern CERTIFICATE = Pattern.compile("[0-9]{6}-[0-9]{7}-[0-9A-Z]{1,20}");
    private static final Pattern WITHOUT_COUNTY = Pattern.compile("[0-9]{7}(-[0-9A-Z]{1,20})?");

    private TypedNumber() {}

    /**
     * The page's path; empty for what is no such number. Full-width digits, blanks, the dashes of typewriters and small letters are read as meant.
     *
     * @param county what a number without a county belongs to, empty where nobody has said
     */
    static Optional<String> page(String typed, Optional<String> county) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String number = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}]", "")
                .replaceAll("\\p{Pd}", "-")
                .toUpperCase(Locale.ROOT);
        if (WITHOUT_COUNTY.matcher(number).matches()) {
            return county.flatMap(code -> withCounty(code + "-" + number));
        }
        return VERIFY_CODE.matcher(number).matches() ? Optional.of("/v/" + number) : withCounty(number);
    }

    private static Optional<String> withCounty(String number) {
        if (TICKET.matcher(number).matches()) {
            return Optional.of("/v/" + number);
        }
        if (VOUCHER.matcher(number).matches()) {
            return Optional.of("/t/" + number);
        }
        return CERTIFICATE.matcher(number).matches() ? Optional.of("/c/" + number) : Optional.empty();
    }
}
