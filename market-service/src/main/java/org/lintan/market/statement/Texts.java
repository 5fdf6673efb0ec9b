package org.lintan.market.statement;

import java.util.Locale;
import org.lintan.kernel.text.Shortened;
import org.lintan.kernel.text.TypedText;

/** What the bank wrote, in plain signs, in as much room as a row has. */
final class Texts {

    static final int NAME = 140;
    static final int REMARK = 400;
    static final int REFERENCE = 64;

    private Texts() {}

    /** Null where there is nothing to see. */
    static String kept(int signs, String written) {
        String plain = TypedText.of(written);
        return plain.isEmpty() ? null : Shortened.to(signs, plain);
    }

    /** The last four of an account number; null where there is none. */
    static String lastFour(String account) {
        String plain = accountOf(account);
        return plain.isEmpty() ? null : plain.substring(Math.max(0, plain.length() - 4));
    }

    /** An account number without what groups it. */
    static String accountOf(String written) {
        return TypedText.of(written).replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }
}
