package org.lintan.ticket.events;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.testkit.RecordSchema;

/** The committed JSON Schemas say exactly what the event records hold. */
class EventSchemaTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                HolderRegistered.class,
                TicketIssued.class,
                CustodyDeposited.class,
                TitleTransferred.class,
                UnitsRetired.class
            })
    void keepsTheSchemaInStepWithTheRecord(Class<?> event) throws ReflectiveOperationException {
        RecordSchema.check((String) event.getField("TYPE").get(null), event);
    }
}
