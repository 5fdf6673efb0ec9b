package org.lintan.platform.http.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problem, the refusals and the key, described once for all operations that refer to them. */
final class CommonComponents {

    static final String IDEMPOTENCY_KEY = "IdempotencyKey";

    private static final String PROBLEM = "Problem";
    private static final int TOO_MANY = 429;
    private static final Map<Integer, String> REFUSALS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "The request cannot be read, or a field is not valid: errors[] names it."),
            Map.entry(401, "Not signed in."),
            Map.entry(403, "The role does not allow it."),
            Map.entry(404, "Not found, or not to be seen by this county or party."),
            Map.entry(406, "Not available in the format asked for."),
            Map.entry(408, "The body came too slowly."),
            Map.entry(409, "Not possible now: the state, a name in use, or the same request under way forbids it."),
            Map.entry(413, "The body is too large."),
            Map.entry(415, "The content type is not supported."),
            Map.entry(417, "The expectation is not supported."),
            Map.entry(422, "Against a rule of the trade."),
            Map.entry(
                    TOO_MANY,
                    "Too many are under way. Nothing was kept: the same request may be repeated with its key."),
            Map.entry(500, "Something went wrong inside; the trace id tells the operator where."),
            Map.entry(503, "Busy; the same request may be repeated shortly.")));

    private CommonComponents() {}

    static String response(int status) {
        return "#/components/responses/" + status;
    }

    static String parameter(String name) {
        return "#/components/parameters/" + name;
    }

    static boolean isRefusal(String status) {
        return REFUSALS.keySet().stream().anyMatch(known -> status.equals(String.valueOf(known)));
    }

    static void addTo(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        Components components = api.getComponents();
        components.addSchema("FieldFault", fieldFault());
        components.addSchema(PROBLEM, problem());
        REFUSALS.forEach((status, sentence) -> components.addResponse(String.valueOf(status), refusal(sentence)));
        components
                .getResponses()
                .get(String.valueOf(TOO_MANY))
                .addHeader(
                        "Retry-After",
                        OASFactory.createHeader()
                                .description("Seconds to wait before that.")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        components.addResponse("Later", later());
        components.addParameter(IDEMPOTENCY_KEY, idempotencyKey());
        components.getSchemas().values().forEach(CommonComponents::referPlainly);
        // in one order, however they were found
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        components.setResponses(new TreeMap<>(components.getResponses()));
    }

    /** A text that stands for an enum refers to it; beside the reference the scanner says "object", which no text is. */
    private static void referPlainly(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(member -> member.getRef() != null)
                    .forEach(member -> member.setType(null));
        }
    }

    private static APIResponse refusal(String sentence) {
        return OASFactory.createAPIResponse()
                .description(sentence)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    /** Of a write that is done elsewhere and was not done in time. */
    private static APIResponse later() {
        Schema where = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("commandId", "url"))
                .addProperty("commandId", text())
                .addProperty("url", text());
        return OASFactory.createAPIResponse()
                .description("Taken; what came of it will stand at the url.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json", OASFactory.createMediaType().schema(where)));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("Repeats of a write carry the key of the first: it happens once.")
                .schema(text().pattern("[A-Za-z0-9._-]{8,64}"));
    }

    private static Schema problem() {
        Schema errors = OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/FieldFault"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("type", "title", "status", "detail", "code"))
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("code", text())
                .addProperty("errors", errors)
                .addProperty("traceId", text());
    }

    private static Schema fieldFault() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("field", "code", "detail"))
                .addProperty("field", text())
                .addProperty("code", text())
                .addProperty("detail", text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
