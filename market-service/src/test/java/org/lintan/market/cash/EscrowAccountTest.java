package org.lintan.market.cash;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EscrowAccountTest {

    @Test
    void eachCountyNamesItsAccount() {
        assertEquals(
                Map.of(
                        "350428",
                        new EscrowAccount("某县监管专户", "9050 1100 1001", "某县农信社", 2),
                        "350427",
                        new EscrowAccount("邻县监管专户", "62284804", "邻县农信社", 5)),
                EscrowAccount.read("350428|某县监管专户|9050 1100 1001|某县农信社; 350427|邻县监管专户|62284804|邻县农信社|5;"));
        assertEquals(Map.of(), EscrowAccount.read(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "350428|某县监管专户||某县农信社",
                "350428|某县监管专户|9050110010010000008888",
                "350428||9050110010010000008888|某县农信社",
                "某县|某县监管专户|9050110010010000008888|某县农信社",
                "350428|某县监管专户|9050110010010000008888|某县农信社|0",
                "350428|a|905011|b;350428|c|905012|d"
            })
    void halfAnAccountOrTwoOfOneCountyAreRefused(String setting) {
        assertThrows(IllegalArgumentException.class, () -> EscrowAccount.read(setting));
    }
}
