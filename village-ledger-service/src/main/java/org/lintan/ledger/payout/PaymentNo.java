package org.lintan.ledger.payout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 付款编号: names one payment order for ever. At most 35 signs, as ISO 20022 asks: 26 of the distribution, 6 of the line, 2 of the attempt. */
record PaymentNo(String distributionId, int lineNo, int attempt) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Z]{26})-([0-9]{1,6})-([0-9]{1,2})");

    /** Empty for anything that is not a number of ours. */
    static Optional<PaymentNo> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new PaymentNo(
                        parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return distributionId + "-" + lineNo + "-" + attempt;
    }
}
