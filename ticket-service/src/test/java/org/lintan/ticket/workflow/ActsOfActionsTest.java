package org.lintan.ticket.workflow;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.http.acts.ActObject;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ActsOfActionsTest {

    @ParameterizedTest
    @EnumSource
    void everyActionOnACaseIsAnActOnIt(Action action) {
        assertEquals(
                ActObject.APPLICATION, ActKind.valueOf("CASE_" + action.name()).object());
    }
}
