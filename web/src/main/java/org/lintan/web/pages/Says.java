package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.StreamSupport;

/** What may be said of units and what not, as the registry's rules word it; a page adds nothing of its own. */
public final class Says {

    /** @param source the paper it rests on; empty where that is the ticket itself */
    public record Say(RawString zh, RawString en, String source) {}

    private Says() {}

    /** @param name stands in the sentences and ends where it ends; empty for none */
    static List<Say> of(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(say -> new Say(
                        Isolated.in(say.path("zh").asText(), name),
                        Isolated.in(say.path("en").asText(), name),
                        say.path("source").asText("")))
                .toList();
    }
}
