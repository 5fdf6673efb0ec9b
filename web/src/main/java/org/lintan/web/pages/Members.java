package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Lists in what a room answered. */
final class Members {

    private Members() {}

    /** Those of a list by its name, in their order; none where there is no such list. */
    static Stream<JsonNode> of(JsonNode answer, String list) {
        return StreamSupport.stream(answer.path(list).spliterator(), false);
    }
}
