package org.lintan.market.cash;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintan.kernel.text.Mod97;
import org.lintan.kernel.text.TypedText;

/**
 * What a buyer writes into the purpose of a transfer, so that the money finds its owner: {@code LT}, the county's six digits, the
 * participant's number in six, two check digits (ISO 7064 MOD 97-10 over the twelve). Digits only, because a bank's form and a
 * person at a counter spell digits alike; the same for a party for ever, because a participant's number is.
 */
public record DepositReference(String county, int number) {

    private static final String MARK = "LT";
    private static final int DIGITS = 14;
    /** Blanks, points and hyphens between the digits are how people group them. */
    private static final String GAP = "[\\s.\\-·_]*";

    private static final Pattern WRITTEN =
            Pattern.compile("LT" + GAP + "([0-9](?:" + GAP + "[0-9]){" + (DIGITS - 1) + "})(?![0-9])");
    private static final Pattern BEGUN = Pattern.compile("LT" + GAP + "[0-9]{2}");
    private static final Pattern BETWEEN = Pattern.compile("[^0-9]");

    /** How it is typed: {@code LT35042800000734}. */
    public String typed() {
        String number = String.format(Locale.ROOT, "%s%06d", county, this.number);
        return MARK + number + Mod97.of(number);
    }

    /** How it is read: {@code LT 350428 000007 34}. */
    public String grouped() {
        String typed = typed();
        return String.join(" ", MARK, typed.substring(2, 8), typed.substring(8, 14), typed.substring(14));
    }

    /** What a transfer's text says of it. */
    public enum Fault {
        /** Nothing that looks like one. */
        NO_REFERENCE,
        /** Something that looks like one, whose check digits or length are wrong. */
        REFERENCE_WRONG,
        /** Two different ones. */
        REFERENCE_AMBIGUOUS
    }

    /** The reference, or why there is none. */
    public record Found(Optional<DepositReference> reference, Optional<Fault> fault) {}

    /** Looks for it in what the payer wrote: full-width signs, small letters and any grouping are the same. */
    public static Found in(String text) {
        String plain = TypedText.of(text).toUpperCase(Locale.ROOT);
        List<DepositReference> right = WRITTEN.matcher(plain)
                .results()
                .map(found -> BETWEEN.matcher(found.group(1)).replaceAll(""))
                .filter(Mod97::holds)
                .map(DepositReference::of)
                .distinct()
                .toList();
        if (right.size() == 1) {
            return new Found(Optional.of(right.get(0)), Optional.empty());
        }
        Matcher begun = BEGUN.matcher(plain);
        Fault fault = !right.isEmpty()
                ? Fault.REFERENCE_AMBIGUOUS
                : begun.find() ? Fault.REFERENCE_WRONG : Fault.NO_REFERENCE;
        return new Found(Optional.empty(), Optional.of(fault));
    }

    private static DepositReference of(String digits) {
        return new DepositReference(digits.substring(0, 6), Integer.parseInt(digits.substring(6, 12)));
    }
}
