package org.lintan.market.statement;

import java.util.List;

/** A file that is not taken, and why: as a whole, or line by line. */
final class NotAStatement extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param where for people: {@code 第5行.金额} */
    record Fault(String where, RowFault fault) {}

    private final transient StatementCode code;
    private final transient List<Fault> faults;

    NotAStatement(StatementCode code) {
        this(code, List.of());
    }

    NotAStatement(StatementCode code, List<Fault> faults) {
        super(code.name(), null, false, false);
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    StatementCode code() {
        return code;
    }

    List<Fault> faults() {
        return faults;
    }
}
