package org.lintan.platform.db;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CountyKeysTest {

    @Test
    void keysOfSeveralCountiesAreOneConditionSortedAndWithoutRepetition() {
        CountyKeys keys = new CountyKeys()
                .add("350429", "b")
                .add("350428", "z")
                .add("350428", "a")
                .add("350428", "z");
        assertEquals(
                "((l.county = ? AND l.id IN (?,?)) OR (l.county = ? AND l.id IN (?)))", keys.in("l.county", "l.id"));
        assertArrayEquals(new Object[] {"350428", "a", "z", "350429", "b"}, keys.args());
    }

    @Test
    void whatIsAskedBeforeComesBeforeAlsoWhenItIsNothing() {
        CountyKeys keys = new CountyKeys().add("350428", "a");
        assertArrayEquals(new Object[] {1, null, "350428", "a"}, keys.args(1, null));
        assertTrue(new CountyKeys().isEmpty());
    }
}
