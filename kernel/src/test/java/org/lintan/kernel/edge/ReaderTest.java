package org.lintan.kernel.edge;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReaderTest {

    @Test
    void isSpokenToInEnglishOnlyWhenThatIsTheirFirstLanguage() {
        assertTrue(Reader.isEnglish("en-GB,zh;q=0.8"));
        assertTrue(Reader.isEnglish("EN"));
        assertFalse(Reader.isEnglish("zh-CN,en;q=0.9"));
        assertFalse(Reader.isEnglish(null));
    }
}
