package org.lintan.web.home;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** What waits for the reader, as the registry counts it: whose turn a case is stands in its workflow alone. */
final class Work {

    /** Who may ask the registry what waits for them. */
    static final String[] ROLES = {"steward", "measurer", "expert", "forestry-officer", "ecology-officer"};

    private Work() {}

    static List<Home.Todo> waiting(JsonNode turns) {
        return StreamSupport.stream(turns.path("items").spliterator(), false)
                .map(turn -> new Home.Todo(
                        "application." + turn.path("stage").asText().toLowerCase(Locale.ROOT),
                        turn.path("count").asLong()))
                .toList();
    }
}
