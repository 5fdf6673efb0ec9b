package org.lintan.ticket.land;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class TitleKeyTest {

    @Test
    void takesWhatPeopleWriteDifferentlyForOnePaperAsOnePaper() {
        String key = TitleKey.of("将林证字(2010)第0007号", "012-03");
        assertEquals(key, TitleKey.of("将林证字(2010)第 7 号", "12-3"));
        assertEquals(key, TitleKey.of("将林证字(２０１０)第０００7号", "012—003"));
        assertEquals(key, TitleKey.of(" 将林证字〔2010〕第7号\u200b", "12 / 3"));
        assertEquals(TitleKey.of("A-7", "xb03"), TitleKey.of("a7", "XB 3"));
        assertEquals("0", TitleKey.plain("000"));
        assertEquals("10-0-5", TitleKey.plain("010.000.05"));
    }

    @Test
    void keepsNumbersApartThatStandApart() {
        assertNotEquals(TitleKey.of("7", "1-23"), TitleKey.of("7", "12-3"));
        assertNotEquals(TitleKey.of("71", "2"), TitleKey.of("7", "12"));
        assertNotEquals(TitleKey.of("7", "12林班3小班"), TitleKey.of("7", "12林班13小班"));
        assertNotEquals(TitleKey.of("7", "10"), TitleKey.of("7", "1"));
    }

    @Property
    void isTheSameForTwoCompartmentsOnlyWhenBothNumbersAre(
            @ForAll @IntRange(max = 130) int forest,
            @ForAll @IntRange(max = 130) int part,
            @ForAll @IntRange(max = 130) int otherForest,
            @ForAll @IntRange(max = 130) int otherPart) {
        boolean same = forest == otherForest && part == otherPart;
        assertEquals(
                same,
                TitleKey.of("证7", "%03d-%02d".formatted(forest, part))
                        .equals(TitleKey.of("证7", "%d %d".formatted(otherForest, otherPart))));
    }
}
