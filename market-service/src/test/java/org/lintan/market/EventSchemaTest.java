package org.lintan.market;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintan.testkit.RecordSchema;

/** The committed JSON Schemas say exactly what the event records hold. */
class EventSchemaTest {

    @ParameterizedTest
    @CsvSource({
        "trade.settled.v1,org.lintan.market.desk.trade.TradeSettled",
        "units.withdrawn.v1,org.lintan.market.position.UnitsWithdrawn",
        "cash.sent.v1,org.lintan.market.payment.CashMoved",
        "cash.paid.v1,org.lintan.market.payment.CashMoved",
        "cash.returned.v1,org.lintan.market.payment.CashMoved",
        "claims.opening.v1,org.lintan.market.payment.ClaimsOpening"
    })
    void keepsTheSchemaInStepWithTheRecord(String type, Class<?> event) {
        RecordSchema.check(type, event);
    }
}
