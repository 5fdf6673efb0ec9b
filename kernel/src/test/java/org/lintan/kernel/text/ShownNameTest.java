package org.lintan.kernel.text;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ShownNameTest {

    @Test
    void ordinaryNamesMayBeShown() {
        assertEquals(Optional.empty(), ShownName.fault("厦门示例纸业有限公司", 60));
        assertEquals(Optional.empty(), ShownName.fault("Example Paper (Xiamen) Co., Ltd.", 60));
        assertEquals(Optional.empty(), ShownName.fault("阿卜杜热西提·买买提", 60));
        assertEquals(Optional.empty(), ShownName.fault("𠮷野", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "\u200b\u200d", "\u2800\u3164"})
    void aNameWithNothingToSeeIsRefused(String typed) {
        assertEquals(Optional.of(ShownName.Fault.BLANK), ShownName.fault(typed, 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\u202e乙", "甲\u200b乙", "甲\u0007", "甲\uFFFE", "甲\u2066乙\u2069"})
    void invisibleAndReversingSignsAreRefused(String typed) {
        assertEquals(Optional.of(ShownName.Fault.UNSEEN_SIGNS), ShownName.fault(typed, 60));
    }

    @Test
    void lengthIsCountedInSigns() {
        assertEquals(Optional.of(ShownName.Fault.TOO_LONG), ShownName.fault("𠮷野家", 2));
    }

    @Test
    void blanksAreMadeOneAndTheEndsAreCut() {
        assertEquals("Example Paper", ShownName.clean("  Example \u00a0 Paper\u3000"));
    }
}
