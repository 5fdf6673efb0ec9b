package org.lintan.market.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintan.kernel.text.TypedText;
import org.lintan.platform.names.NameKey;

/** Collects what a file says, entry by entry, and every fault of it, until it is too much. */
final class Entries {

    /** A county's account of a month; more is another file. */
    static final int MOST = 2_000;
    /** A person corrects the first hundred before reading more. */
    private static final int MOST_FAULTS = 100;

    private final List<NotAStatement.Fault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int count;

    /** Refuses {@code STATEMENT_TOO_LARGE}. */
    void begin() throws NotAStatement {
        count++;
        if (count > MOST) {
            throw new NotAStatement(StatementCode.STATEMENT_TOO_LARGE);
        }
    }

    void fault(String where, RowFault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new NotAStatement.Fault(where, fault));
        }
    }

    /** The amount, or 0 after noting what is wrong with it. */
    long amount(String where, String written) {
        Amounts.Read read = Amounts.of(TypedText.of(written));
        if (read.fault() != null) {
            fault(where, read.fault());
            return 0;
        }
        return read.fen();
    }

    /** The bank's number of an entry, once in the file for each account and direction; noted when it is none. */
    String reference(String where, String account, Direction direction, String written) {
        String reference = TypedText.of(written);
        String key = NameKey.of(reference);
        if (reference.isEmpty()) {
            fault(where, RowFault.REFERENCE_MISSING);
        } else if (reference.length() > Texts.REFERENCE || reference.matches("[0-9.]+[eE]\\+[0-9]+")) {
            fault(where, RowFault.REFERENCE_DAMAGED);
        } else if (!seen.add(Texts.accountOf(account) + ' ' + direction + ' ' + key)) {
            fault(where, RowFault.REFERENCE_TWICE);
        }
        return reference;
    }

    String currency(String where, String written) {
        String plain = TypedText.of(written).toUpperCase(Locale.ROOT);
        if (plain.isEmpty() || Set.of("人民币", "人民币元", "RMB", "CNY", "156").contains(plain)) {
            return "CNY";
        }
        if (!plain.matches("[A-Z]{3}")) {
            fault(where, RowFault.CURRENCY_FORM);
        }
        return plain;
    }

    /** Refuses {@code STATEMENT_HAS_FAULTS} with all of them, {@code STATEMENT_EMPTY}. */
    void judge() throws NotAStatement {
        if (!faults.isEmpty()) {
            throw new NotAStatement(StatementCode.STATEMENT_HAS_FAULTS, faults);
        }
        if (count == 0) {
            throw new NotAStatement(StatementCode.STATEMENT_EMPTY);
        }
    }
}
