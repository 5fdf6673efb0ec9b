package org.lintan.ledger.village;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says of each operation, readings among them, that a village the county has not registered yet is refused with 409. */
@OpenApiFilter
public class UnregisteredAnswers implements OASFilter {

    private static final String CONFLICT = "409";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            api.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> path.getOperations().values().forEach(UnregisteredAnswers::describe));
        }
    }

    private static void describe(Operation operation) {
        Map<String, APIResponse> answers = new TreeMap<>();
        if (operation.getResponses() != null && operation.getResponses().getAPIResponses() != null) {
            answers.putAll(operation.getResponses().getAPIResponses());
        }
        answers.putIfAbsent(CONFLICT, OASFactory.createAPIResponse().ref("#/components/responses/" + CONFLICT));
        APIResponses all = OASFactory.createAPIResponses();
        answers.forEach(all::addAPIResponse);
        operation.setResponses(all);
    }
}
