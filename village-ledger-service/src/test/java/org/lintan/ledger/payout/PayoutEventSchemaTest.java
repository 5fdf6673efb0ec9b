package org.lintan.ledger.payout;

import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Committed;
import org.lintan.ledger.support.RecordSchema;

class PayoutEventSchemaTest {

    @Test
    void publishesDistributionCompletedAsItsCommittedSchemaSays() {
        Committed.check(
                "src/main/resources/schemas/distribution.completed.v1.json",
                RecordSchema.of(DistributionCompleted.TYPE, DistributionCompleted.class));
    }
}
