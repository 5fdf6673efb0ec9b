package org.lintan.kernel.edge;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RawPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a;b",
                "/a//b",
                "/a\\b",
                "/%3Ba",
                "/a%2fb",
                "/a%5C",
                "/%2e%2e/a",
                "/a%00",
                "/a/../b",
                "/a/.",
                "/./a?x=1"
            })
    void aPathThatTwoLayersCouldReadDifferentlyIsAmbiguousToWhoReadsItAndToWhoHandsItOn(String uri) {
        assertTrue(RawPaths.isAmbiguous(uri));
        assertTrue(RawPaths.isAmbiguousBehind(uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%252e", "/a%25", "/a%0Ab", "/a%1fb", "/a%7F"})
    void whatMayBeDecodedOnceMoreBehindIsAmbiguousToWhoHandsItOnAlone(String uri) {
        assertFalse(RawPaths.isAmbiguous(uri));
        assertTrue(RawPaths.isAmbiguousBehind(uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/tickets/350428-0000001", "/v/1?a=%2e%2e;//", "/a.b/c..d", "/%E5%B8%B8"})
    void anHonestPathIsNotWhateverItsQuerySays(String uri) {
        assertFalse(RawPaths.isAmbiguous(uri));
        assertFalse(RawPaths.isAmbiguousBehind(uri));
    }
}
