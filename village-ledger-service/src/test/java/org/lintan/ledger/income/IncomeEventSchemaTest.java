package org.lintan.ledger.income;

import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Committed;
import org.lintan.ledger.support.RecordSchema;

class IncomeEventSchemaTest {

    @Test
    void publishesIncomeBookedAsItsCommittedSchemaSays() {
        Committed.check(
                "src/main/resources/schemas/income.booked.v1.json",
                RecordSchema.of(IncomeBooked.TYPE, IncomeBooked.class));
    }
}
