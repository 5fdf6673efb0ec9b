package org.lintan.testkit.fuzz;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what Vert.x says of threads that were blocked. A busy machine blocks any of them: only those count that our code holds. */
final class Stalls extends Handler implements AutoCloseable {

    private static final Logger CHECKER = Logger.getLogger("io.vertx.core.impl.BlockedThreadChecker");

    private final List<String> seen = new CopyOnWriteArrayList<>();

    Stalls() {
        CHECKER.addHandler(this);
    }

    List<String> seen() {
        return seen;
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getThrown() == null) {
            return;
        }
        StringBuilder stack = new StringBuilder(record.getMessage());
        for (StackTraceElement frame : record.getThrown().getStackTrace()) {
            stack.append("\n      ").append(frame);
        }
        if (stack.indexOf("org.lintan.") > 0
                || stack.indexOf("jackson") > 0
                || stack.indexOf("hibernate.validator") > 0) {
            seen.add(stack.toString());
        }
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        CHECKER.removeHandler(this);
    }
}
