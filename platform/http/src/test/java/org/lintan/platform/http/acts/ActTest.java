package org.lintan.platform.http.acts;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ActTest {

    private static final Act ACT = Act.of(ActKind.DEPOSIT_CONFIRMED, "D1");

    @Test
    void saysWhatChangedAndNothingThatStayed() {
        assertEquals(
                List.of(new Act.Change(ActField.STATE, "RECORDED", "CONFIRMED")),
                ACT.changed(ActField.STATE, "RECORDED", "CONFIRMED")
                        .changed(ActField.AMOUNT_FEN, 100, 100L)
                        .changes());
    }

    @Test
    void aFieldThatWasNotThereHasNothingBefore() {
        assertEquals(
                List.of(new Act.Change(ActField.AMOUNT_FEN, null, "100")),
                ACT.with(ActField.AMOUNT_FEN, 100L).with(ActField.PARTY, null).changes());
    }

    @Test
    void keepsNoIdentityNumberAndNoCardThatSomebodyTyped() {
        assertEquals(
                "****001X 的卡 ****0017,原件已核",
                ACT.because("35042819900101001X 的卡 6217000000000000017,原件已核").reason());
        assertEquals(
                "****1234",
                ACT.with(ActField.VALUE, "130503670401234").changes().get(0).after());
    }

    @Test
    void keepsIdsReferencesAmountsAndCaseNumbersAsTheyAre() {
        for (String kept : List.of(
                "LT12345678901234", "01KAZ0000000000000000000AB", "2026-0001", "99999999999", "a1b2".repeat(16))) {
            assertEquals(kept, ACT.because(kept).reason());
        }
    }

    @Test
    void aLongReasonIsCutAndABlankOneIsNone() {
        String reason = ACT.because("𠮷".repeat(2_000)).reason();
        assertEquals(301, reason.codePointCount(0, reason.length()));
        assertTrue(reason.endsWith("𠮷…"));
        assertNull(ACT.because("  ").reason());
    }

    @Test
    void everyKindOfObjectIsActedOn() {
        for (ActObject object : ActObject.values()) {
            assertTrue(List.of(ActKind.values()).stream().anyMatch(kind -> kind.object() == object), object.name());
        }
    }
}
