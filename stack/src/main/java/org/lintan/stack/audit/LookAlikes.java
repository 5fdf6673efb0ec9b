package org.lintan.stack.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.lintan.stack.demo.Service;

/** Names that count twice because they were written before look-alikes were refused: kept as they are, and listed. */
final class LookAlikes {

    private LookAlikes() {}

    /** Holds in any case: nobody can take such a name any more, and what stands is for people to settle. */
    static Finding listed(Service service, JsonNode names) {
        StringBuilder listed = new StringBuilder();
        for (JsonNode name : names.path("items")) {
            listed.append(listed.isEmpty() ? "counted twice: " : ", ")
                    .append(name.path("table").asText())
                    .append(' ')
                    .append(name.path("id").asText())
                    .append(" “")
                    .append(name.path("name").asText())
                    .append('”');
        }
        return new Finding(
                "names of " + service.name().toLowerCase(Locale.ROOT) + " that must be unique, in their one form",
                true,
                listed.isEmpty() ? "each counts once" : listed.toString());
    }
}
