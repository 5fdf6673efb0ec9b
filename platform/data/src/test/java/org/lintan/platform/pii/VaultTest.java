package org.lintan.platform.pii;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class VaultTest {

    private final Vault vault = new Vault("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void opensWhatItSealedForTheSamePlace() {
        assertEquals("测试甲", vault.open(vault.seal("测试甲", "roll/1/H0001"), "roll/1/H0001"));
    }

    @Test
    void refusesACiphertextMovedToAnotherRowOrAlteredByOneBit() {
        byte[] sealed = vault.seal("999900000001", "roll/1/H0001");

        assertThrows(IllegalStateException.class, () -> vault.open(sealed, "roll/1/H0002"));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> vault.open(sealed, "roll/1/H0001"));
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertFalse(Arrays.equals(vault.seal("a", "p"), vault.seal("a", "p")));
    }

    @Test
    void refusesAKeyOfTheWrongLength() {
        assertThrows(IllegalArgumentException.class, () -> new Vault(new byte[16]));
    }

    @Test
    void masksNamesNumbersAndPhones() {
        assertEquals("测*", Mask.name("测试甲"));
        assertEquals("****0011", Mask.number("999999199001010011"));
        assertEquals("100******01", Mask.phone("10000000001"));
        assertEquals("", Mask.number(""));
        assertEquals("****", Mask.phone("12345"));
    }
}
