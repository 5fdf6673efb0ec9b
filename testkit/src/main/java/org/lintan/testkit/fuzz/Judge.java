package org.lintan.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** Whether an answer is one the description allows. */
final class Judge {

    /** What the server says before there is an operation: no such method, an address or headers it does not take. */
    private static final Set<Integer> BEFORE_ANY_OPERATION = Set.of(400, 404, 405, 414, 417, 431);

    private Judge() {}

    /** What is wrong with it, in a few words; empty when nothing is. */
    static Optional<String> fault(Call call, Answer answer) {
        int status = answer.status();
        if (status == Answer.SILENT) {
            return Optional.of("no answer in time");
        }
        if (status == Answer.CLOSED) {
            return Optional.of("connection closed without an answer");
        }
        if (status >= 500) {
            return Optional.of("status " + status);
        }
        boolean another = !call.method.equals(call.operation.method());
        if (!call.operation.statuses().contains(status) && !BEFORE_ANY_OPERATION.contains(status) && !another) {
            return Optional.of("status " + status + " is not described");
        }
        if (status >= 400 && !call.method.equals("HEAD")) {
            return problem(answer);
        }
        return Optional.empty();
    }

    private static Optional<String> problem(Answer answer) {
        String type = answer.headers().getOrDefault("content-type", "none");
        if (!type.startsWith("application/problem+json")) {
            return Optional.of("status " + answer.status() + " with content type " + type);
        }
        JsonNode problem = Caller.read(answer.body());
        return problem == null
                        || problem.path("status").asInt() != answer.status()
                        || problem.path("code").asText().isEmpty()
                ? Optional.of("status " + answer.status() + " with a problem that is none: " + answer.body())
                : Optional.empty();
    }
}
