package org.lintan.web.home;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which applications wait for whom: the stages in which a role is the next to act (domain.md §2). */
final class Work {

    private static final Map<String, Set<String>> STAGES = Map.of(
            "steward", Set.of("DRAFT", "RETURNED"),
            "measurer", Set.of("TITLE_CHECKED"),
            "expert", Set.of("ON_NOTICE"),
            "forestry-officer", Set.of("SUBMITTED", "MEASURED", "EXPERT_REVIEWED"),
            "ecology-officer", Set.of("FORESTRY_APPROVED"));

    private Work() {}

    static Set<String> stagesOf(Collection<String> roles) {
        Set<String> stages = new TreeSet<>();
        roles.forEach(role -> stages.addAll(STAGES.getOrDefault(role, Set.of())));
        return stages;
    }

    static List<Home.Todo> waiting(Collection<String> roles, JsonNode applications) {
        Set<String> stages = stagesOf(roles);
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode application : applications.path("items")) {
            String stage = application.path("stage").asText();
            if (stages.contains(stage)) {
                counts.merge(stage, 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(e -> new Home.Todo("application." + e.getKey().toLowerCase(Locale.ROOT), e.getValue()))
                .toList();
    }
}
