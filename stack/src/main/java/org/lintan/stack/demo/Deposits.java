package org.lintan.stack.demo;

import java.util.Map;

import static org.lintan.stack.demo.DemoCounty.id;
import static org.lintan.stack.demo.Service.MARKET;

/** Money for the market: recorded by the operator, confirmed by the bank. */
final class Deposits {

    private final Steps steps;

    Deposits(Steps steps) {
        this.steps = steps;
    }

    void deposit(String party, long amountFen, String receipt) {
        String depositId = id(
                steps.post(
                        "operator",
                        MARKET,
                        "/deposits",
                        "deposit-" + receipt,
                        Map.of(
                                "party",
                                party,
                                "amountFen",
                                amountFen,
                                "bankReceiptNo",
                                receipt,
                                "receivedOn",
                                steps.today().toString())),
                "depositId");
        steps.post("bank", MARKET, "/deposits/" + depositId + "/confirm", "deposit-" + receipt + "-confirm", Map.of());
    }
}
