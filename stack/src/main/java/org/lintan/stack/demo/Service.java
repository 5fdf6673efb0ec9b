package org.lintan.stack.demo;

import java.util.Map;

/** The three services, each known by the variable that holds its address. */
public enum Service {
    TICKET("LINTAN_TICKET_URL"),
    MARKET("LINTAN_MARKET_URL"),
    LEDGER("LINTAN_LEDGER_URL");

    private final String variable;

    Service(String variable) {
        this.variable = variable;
    }

    String url(Map<String, String> env) {
        String url = env.get(variable);
        if (url == null) {
            throw new DemoFailed(variable + " is not set");
        }
        return url;
    }
}
