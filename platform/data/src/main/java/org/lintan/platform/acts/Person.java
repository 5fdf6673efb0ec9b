package org.lintan.platform.acts;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Caller;

/**
 * Who acts, by which request, from where. Read once while the request is at hand: the work may end on another context.
 *
 * @param requestId trace of the request, the same in the logs of all services
 * @param from network of the browser as the portal tells it
 */
public record Person(Actor actor, String requestId, String from) {

    private static final int LONGEST_ROLES = 200;

    public static Person of(Caller caller) {
        return new Person(caller.actor(), caller.traceId(), caller.from());
    }

    /** In one order, so that the same person reads the same; what the identity provider adds of its own is left out. */
    String roles() {
        Set<String> shown = actor.roles().stream()
                .filter(role ->
                        role.matches("[a-z-]{1,30}") && !role.startsWith("default-roles") && !role.contains("offline"))
                .collect(Collectors.toCollection(TreeSet::new));
        String all = String.join(",", shown);
        return all.length() <= LONGEST_ROLES ? all : all.substring(0, LONGEST_ROLES);
    }
}
