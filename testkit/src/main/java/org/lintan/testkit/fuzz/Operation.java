package org.lintan.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation of a description.
 *
 * @param path with {@code {names}}
 * @param ids names in the path, in order
 * @param query names and shapes of its query
 * @param bodies content types and shapes of its body; empty when it takes none
 * @param roles who may call it; empty for anybody
 * @param statuses those described
 * @param isPublic whether nobody needs to sign in
 */
record Operation(
        String method,
        String path,
        List<String> ids,
        Map<String, JsonNode> query,
        Map<String, JsonNode> bodies,
        List<String> roles,
        Set<Integer> statuses,
        boolean isPublic) {

    boolean isWrite() {
        return !method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
