package org.lintan.web.pages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CapitalsTest {

    /** The cases of the app's own test among them: both write alike. */
    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "5, 伍分",
        "50, 伍角整",
        "105, 壹元零伍分",
        "94050, 玖佰肆拾元伍角整",
        "4084500, 肆万零捌佰肆拾伍元整",
        "14084500, 壹拾肆万零捌佰肆拾伍元整",
        "100000000, 壹佰万元整",
        "10000100, 壹拾万零壹元整",
        "1001000000, 壹仟零壹万元整",
        "9999999999, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "1000000000001, 壹佰亿元零壹分",
        "1000000000100, 壹佰亿零壹元整",
        "-105, 负壹元零伍分",
        "9223372036854775807, 玖京贰仟贰佰叁拾叁兆柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分"
    })
    void writesEveryAmountAsAChequeDoes(long fen, String words) {
        assertEquals(words, Capitals.of(fen));
    }
}
