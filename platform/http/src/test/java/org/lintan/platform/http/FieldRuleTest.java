package org.lintan.platform.http;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FieldRuleTest {

    @Test
    void saysWhatIsWrongWithAFieldInBothLanguages() {
        assertEquals("没有填写 / missing", FieldRule.say("NotBlank", Map.of()));
        assertEquals("长度或个数须在 1 与 40 之间 / between 1 and 40 long", FieldRule.say("Size", Map.of("min", 1, "max", 40)));
        assertEquals("不能小于 1 / at least 1", FieldRule.say("Min", Map.of("value", 1L)));
    }

    @Test
    void leavesNoConstraintToALanguageOfTheMachine() {
        assertEquals("填写不正确 / not valid", FieldRule.say("Digits", Map.of("integer", 3)));
    }
}
