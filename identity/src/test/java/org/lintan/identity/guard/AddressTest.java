package org.lintan.identity.guard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "117.28.3.4, 117.28.3.4",
        "::ffff:117.28.3.4, 117.28.3.4",
        "2408:8207:18a0:1:aaaa:bbbb:cccc:dddd, 2408:8207:18a0:1::/64",
        "2408:8207:18A0:0001::7, 2408:8207:18a0:1::/64",
        "[2408:8207:18a0:1::8], 2408:8207:18a0:1::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "::1, 0:0:0:0::/64"
    })
    void takesTheLineOutOfAnAddress(String remote, String line) {
        assertEquals(line, Address.lineOf(remote));
    }

    @Test
    void keepsTwoLinesApart() {
        assertNotEquals(Address.lineOf("2408:8207:18a0:1::7"), Address.lineOf("2408:8207:18a0:2::7"));
        assertNotEquals(Address.lineOf("117.28.3.4"), Address.lineOf("117.28.3.5"));
    }

    @Test
    void countsThoseWithoutAnAddressTogether() {
        assertEquals(Address.lineOf(null), Address.lineOf(" "));
    }
}
