package org.lintan.ledger.payout;

import org.junit.jupiter.api.Test;
import org.lintan.testkit.RecordSchema;

class PayoutEventSchemaTest {

    @Test
    void publishesDistributionCompletedAsItsCommittedSchemaSays() {
        RecordSchema.check(DistributionCompleted.TYPE, DistributionCompleted.class);
    }
}
