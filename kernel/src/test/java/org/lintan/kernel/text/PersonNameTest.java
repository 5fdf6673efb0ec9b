package org.lintan.kernel.text;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PersonNameTest {

    @Test
    void everyDotInsideANameIsTheOneOfIdentityCards() {
        for (String dot : List.of("·", "•", "‧", "∙", "⋅", "・", "･", "．", ".", "\u0387")) {
            assertEquals("古丽·艾比", PersonName.of("古丽" + dot + "艾比"), dot);
        }
        assertEquals("古丽·艾比", PersonName.of("古丽 · 艾比"));
        assertEquals("J.R. Smith", PersonName.of("J.R. Smith"));
    }

    @Test
    void blanksStandOnlyBetweenWordsOfOtherScripts() {
        assertEquals("张三", PersonName.of(" 张　三\u200B "));
        assertEquals("张三丰", PersonName.of("张 三 丰"));
        assertEquals("Li Ming", PersonName.of("Li  Ming"));
        assertEquals("李 Ming", PersonName.of("李 Ming"));
    }

    @Test
    void aRareSignIsKeptAndCountsAsOne() {
        assertEquals("𡐤𠮷", PersonName.of("𡐤 𠮷"));
        assertEquals(2, PersonName.length("𡐤𠮷"));
    }

    @Test
    void aSignThatIsNoneMeansTheNameIsDamaged() {
        for (String sign :
                List.of("\uFFFE", "\uFFFF", "\uFFFD", "\uFDD0", "\uD842", new String(Character.toChars(0x1FFFE)))) {
            assertTrue(PersonName.damaged("测" + sign + "试"));
        }
        for (String name : List.of("测试", "𠮷", "测\u202E试", "测\uFE00", "", "O'Neil")) {
            assertFalse(PersonName.damaged(name), name);
        }
    }

    @Test
    void aNameInItsFormStaysAsItIs() {
        for (String name : List.of("古丽米热・艾比 布力", "张　三", "Li  Ming.", "欧阳·", "ﾊﾝ ｶｸ")) {
            assertEquals(PersonName.of(name), PersonName.of(PersonName.of(name)));
        }
    }
}
