package org.lintan.platform.http.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to each operation the refusals it can meet, by what it takes: who must be signed in may not be, an id may name nothing, a body
 * may be too large, a write may come too late. Each is a problem; what an operation says of itself stays.
 */
@OpenApiFilter
public class CommonAnswers implements OASFilter {

    /** What a method answers with; to be said where it answers with a plain {@code Response}, or its answer goes undescribed. */
    public static final String JSON = "application/json";

    private static final Set<PathItem.HttpMethod> WRITES = Set.of(
            PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        CommonComponents.addTo(api);
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(
                        path -> path.getOperations().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(PathItem path, PathItem.HttpMethod method, Operation operation) {
        boolean write = WRITES.contains(method);
        if (write) {
            operation.addParameter(
                    OASFactory.createParameter().ref(CommonComponents.parameter(CommonComponents.IDEMPOTENCY_KEY)));
        }
        Map<String, APIResponse> answers = new TreeMap<>();
        statuses(path, write, operation)
                .forEach(status -> answers.put(
                        String.valueOf(status), OASFactory.createAPIResponse().ref(CommonComponents.response(status))));
        APIResponses said = operation.getResponses();
        if (said != null && said.getAPIResponses() != null) {
            // what the framework or a method says of a refusal without saying what it looks like, is said better here
            said.getAPIResponses().forEach((status, answer) -> {
                boolean refusal = CommonComponents.isRefusal(status);
                if (!refusal || answer.getContent() != null) {
                    answers.put(status, named(status, answer));
                } else {
                    answers.putIfAbsent(
                            status,
                            OASFactory.createAPIResponse().ref(CommonComponents.response(Integer.parseInt(status))));
                }
            });
        }
        APIResponses all = OASFactory.createAPIResponses();
        answers.forEach(all::addAPIResponse);
        operation.setResponses(all);
    }

    private static APIResponse named(String status, APIResponse answer) {
        boolean unnamed = answer.getRef() == null
                && (answer.getDescription() == null || answer.getDescription().isBlank());
        return unnamed ? answer.description(status.equals("201") ? "Created" : "OK") : answer;
    }

    private static Set<Integer> statuses(PathItem path, boolean write, Operation operation) {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 406, 415, 500, 503));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            statuses.addAll(List.of(401, 403));
        }
        if (parameters(path, operation).stream().anyMatch(one -> one.getIn() == Parameter.In.PATH)) {
            statuses.add(404);
        }
        if (write) {
            // a body is read whether it is asked for or not
            statuses.addAll(List.of(404, 408, 409, 413, 417, 422));
        }
        return statuses;
    }

    private static List<Parameter> parameters(PathItem path, Operation operation) {
        List<Parameter> all = new ArrayList<>();
        if (path.getParameters() != null) {
            all.addAll(path.getParameters());
        }
        if (operation.getParameters() != null) {
            all.addAll(operation.getParameters());
        }
        return all;
    }
}
