package org.lintan.ticket.support;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MaskingTest {

    @Test
    void leavesOnlyTheFirstCharacterOfAPersonalName() {
        assertEquals("王**", Masking.person("王小山"));
        assertEquals("李*", Masking.person("李四"));
        assertEquals("𠮷*", Masking.person("𠮷田"));
        assertEquals("", Masking.person(null));
    }

    @Test
    void leavesTheNamesOfBodiesAlone() {
        assertEquals("将乐县某某水泥有限公司", Masking.unlessBody("将乐县某某水泥有限公司"));
        assertEquals("王**", Masking.unlessBody("王小山"));
        assertEquals("买*******", Masking.unlessBody("买买提·艾合买提"));
        assertEquals("和田·买买提果业合作社", Masking.unlessBody("和田·买买提果业合作社"));
    }
}
