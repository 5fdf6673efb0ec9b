package org.lintan.ticket.claims;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClaimWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我司已实现碳中和",
                "碳 中和大会",
                "碳 · 中 · 和年会",
                "零-碳大会",
                "净_零",
                "本次大会零碳",
                "净零行动",
                "a Carbon-Neutral event",
                "ｃａｒｂｏｎ ｎｅｕｔｒａｌ",
                "CLIMATE NEUTRALITY",
                "net zero 2026",
                "net-zero"
            })
    void whatNoTicketSupportsIsFoundHoweverItIsWritten(String said) {
        assertTrue(ClaimWords.in(said).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"支持村里护林", "2026 年林业大会", "carbon tickets of Changkou", "抵我们写明的剩余排放", "损失为零,碳票已经买了", "碳,中间和两边", ""
            })
    void whatABuyerMaySayIsNot(String said) {
        assertTrue(ClaimWords.in(said).isEmpty());
    }

    @Test
    void theWordsAreNamedAsTheyWereWritten() {
        assertEquals("Carbon-Neutral", ClaimWords.in("Our Carbon-Neutral fair").orElseThrow());
        assertTrue(ClaimWords.in(null).isEmpty());
    }
}
