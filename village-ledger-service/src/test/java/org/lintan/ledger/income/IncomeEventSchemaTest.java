package org.lintan.ledger.income;

import org.junit.jupiter.api.Test;
import org.lintan.testkit.RecordSchema;

class IncomeEventSchemaTest {

    @Test
    void publishesIncomeBookedAsItsCommittedSchemaSays() {
        RecordSchema.check(IncomeBooked.TYPE, IncomeBooked.class);
    }
}
