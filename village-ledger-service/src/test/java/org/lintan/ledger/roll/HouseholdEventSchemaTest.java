package org.lintan.ledger.roll;

import org.junit.jupiter.api.Test;
import org.lintan.testkit.RecordSchema;

class HouseholdEventSchemaTest {

    @Test
    void publishesHouseholdRegisteredAsItsCommittedSchemaSays() {
        RecordSchema.check(HouseholdRegistered.TYPE, HouseholdRegistered.class);
    }
}
