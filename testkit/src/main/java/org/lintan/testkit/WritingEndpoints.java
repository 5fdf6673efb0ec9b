package org.lintan.testkit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every endpoint that writes does it by {@code Writes.once}, which commits nothing that leaves no act, or by the market's log, where the command is
 * the record (decision 0033). An endpoint beside both would be a write nobody hears of.
 */
public final class WritingEndpoints {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE", "PATCH");
    private static final Set<String> WAYS =
            Set.of("org.lintan.platform.writes.Writes.once", "org.lintan.market.desk.log.Commands.submit");

    private WritingEndpoints() {}

    /**
     * Refuses an endpoint of these classes that writes in neither way.
     *
     * @param readers what is asked by POST and changes nothing ({@code RollResource.check}), each with the reason
     */
    public static void check(JavaClasses room, Map<String, String> readers) {
        Set<String> beside = new TreeSet<>();
        boolean any = false;
        for (JavaMethod method :
                room.stream().flatMap(type -> type.getMethods().stream()).toList()) {
            if (method.getAnnotations().stream()
                    .noneMatch(one -> one.getRawType().getPackageName().equals("jakarta.ws.rs")
                            && WRITING.contains(one.getRawType().getSimpleName()))) {
                continue;
            }
            any = true;
            if (!writes(method)) {
                beside.add(method.getOwner().getSimpleName() + "." + method.getName());
            }
        }
        assertTrue(any, "no writing endpoints: every rule would hold");
        assertEquals(new TreeSet<>(readers.keySet()), beside, "endpoints that write beside Writes.once and the log");
    }

    private static boolean writes(JavaMethod endpoint) {
        Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(endpoint));
        Set<JavaCodeUnit> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (JavaAccess<?> call : open.pop().getAccessesFromSelf()) {
                if (WAYS.contains(call.getTargetOwner().getName() + "." + call.getName())) {
                    return true;
                }
                if (call.getTargetOwner().getPackageName().startsWith("org.lintan.")) {
                    call.getTarget().resolveMember().stream()
                            .filter(JavaCodeUnit.class::isInstance)
                            .map(JavaCodeUnit.class::cast)
                            .filter(seen::add)
                            .forEach(open::push);
                }
            }
        }
        return false;
    }
}
