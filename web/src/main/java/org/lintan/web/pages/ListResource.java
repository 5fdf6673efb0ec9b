package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.OpenPages.Heard;

/** A list of a county for everybody, at an address that is its name: a page to search in, and the same as a file. */
@PermitAll
public abstract class ListResource {

    final OpenPages pages;
    private final String name;

    /** @param name of the list, at the registry as here */
    ListResource(OpenPages pages, String name) {
        this.pages = pages;
        this.name = name;
    }

    /** What can be asked for besides the county, and where the list goes on. */
    abstract List<String> fields();

    /** @param asked fields as typed, {@code county} only if it was asked for, and {@code after} */
    abstract Uni<TemplateInstance> page(Map<String, String> asked, String county, Heard heard);

    /** The head of the file. */
    abstract Csv rows();

    /** One row of it. */
    abstract List<String> cells(JsonNode one);

    @GET
    public Uni<Response> page(@Context HttpServerRequest request) {
        return pages.ofCounty(request, county -> {
            Map<String, String> asked = asked(request);
            return ask(county, asked).chain(heard -> {
                Map<String, String> kept = new LinkedHashMap<>(asked);
                if (request.getParam("county") != null) {
                    kept.put("county", county);
                }
                return page(kept, county, heard);
            });
        });
    }

    @GET
    @Path("{county: [0-9]{6}}.json")
    public Uni<Response> json(@PathParam("county") String county, @Context HttpServerRequest request) {
        return ask(county, asked(request)).map(heard -> OpenPages.json(heard, request));
    }

    @GET
    @Path("{county: [0-9]{6}}.{kind: csv|xlsx}")
    public Uni<Response> file(
            @PathParam("county") String county, @PathParam("kind") String kind, @Context HttpServerRequest request) {
        return new ListFile(
                        pages,
                        Service.TICKET,
                        OpenPages.openTo(county) + name,
                        "/" + name + "/" + county + "." + kind,
                        name + "-" + county + "." + kind,
                        rows(),
                        this::cells)
                .of(asked(request), request);
    }

    private Uni<Heard> ask(String county, Map<String, String> asked) {
        return pages.ask(Service.TICKET, OpenPages.openTo(county) + name + OpenPages.query(asked));
    }

    private Map<String, String> asked(HttpServerRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        fields().forEach(field -> asked.put(field, request.getParam(field, "").trim()));
        asked.put("after", request.getParam("after", ""));
        return asked;
    }
}
