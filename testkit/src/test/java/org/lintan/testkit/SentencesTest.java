package org.lintan.testkit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{0} {1}", "Not yet translated.", "{0:元}"})
    void refuseChineseThatIsNone(String sentence) {
        assertFalse(Sentences.isChinese(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{0:yuan}", "还没有翻译。", "The map''s shift.", "Only 吨."})
    void refuseEnglishThatIsNone(String sentence) {
        assertFalse(Sentences.isEnglish(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"只剩 {0:tonnes} 吨。", "Idempotency-Key 已用过。", "{0}"})
    void takeChinese(String sentence) {
        assertTrue(Sentences.isChinese(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Only {0:tonnes} t remain.", "The map's shift.", "The title map (确权).", "{1}"})
    void takeEnglish(String sentence) {
        assertTrue(Sentences.isEnglish(sentence));
    }
}
