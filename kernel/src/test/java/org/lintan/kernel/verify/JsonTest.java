package org.lintan.kernel.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.verify.Json.Malformed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class JsonTest {

    @Test
    void readsWhatJsonMaySay() throws Malformed {
        assertEquals(
                Map.of("a", List.of(new Json.Number("-1.5e+3"), true, "碳\n\"\\/A"), "b", Map.of()),
                Json.parse(" {\"a\" : [ -1.5e+3 , true, \"碳\\n\\\"\\\\\\/\\u0041\" ], \"b\":{}} \n"));
        assertEquals(new ArrayList<>(Arrays.asList(null, false)), Json.parse("[null,false]"));
        assertEquals(List.of(), Json.parse("[ ]"));
    }

    @Test
    void refusesWhatItMayNot() {
        for (String text : List.of(
                "",
                " ",
                "{",
                "[",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "01",
                "1.",
                "+1",
                "nul",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"a",
                "\"\n\"",
                "1 2",
                "{\"a\":1,\"a\":2}",
                "[".repeat(40) + "]".repeat(40),
                "'a'",
                "NaN",
                "١")) {
            assertThrows(Malformed.class, () -> Json.parse(text), text);
        }
    }
}
