package org.lintan.market.desk.log;

import org.junit.jupiter.api.Test;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CommandViewTest {

    @Test
    void aRefusalAskedForLaterIsSaidInYuanAsItWasAtOnce() {
        Refusal refusal = Refusal.of(MarketCode.NOT_ENOUGH_MONEY, 123_456L, 5L);
        assertEquals(
                "可用资金不足:需要 1,234.56 元,可用 0.05 元。",
                CommandView.ProblemView.of(refusal, false).detail());
        assertEquals(
                "Not enough money: 1,234.56 yuan needed, 0.05 yuan available.",
                CommandView.ProblemView.of(refusal, true).detail());
    }
}
