package org.lintan.ledger.decision;

import java.text.MessageFormat;

/** One fault at one place of the record: a step's name, or {@code publishedOn}. */
record ProcedureFault(String field, MeetingFault fault, Object... args) {

    String zh() {
        return MessageFormat.format(fault.zh, args);
    }

    String en() {
        return MessageFormat.format(fault.en, args);
    }
}
