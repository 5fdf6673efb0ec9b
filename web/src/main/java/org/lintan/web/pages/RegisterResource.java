package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
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
import org.lintan.web.sheet.Column;

/** The register of a county's tickets: a page to search in, and the same list as a file. */
@Path("/tickets")
@PermitAll
public class RegisterResource {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance register(RegisterPage it, String asOf);
    }

    private final OpenPages pages;

    RegisterResource(OpenPages pages) {
        this.pages = pages;
    }

    @GET
    public Uni<Response> page(@Context HttpServerRequest request) {
        return pages.ofCounty(request, county -> {
            Map<String, String> asked = asked(request);
            return ask(county, asked).map(heard -> {
                Map<String, String> kept = new LinkedHashMap<>(asked);
                if (request.getParam("county") != null) {
                    kept.put("county", county);
                }
                return Templates.register(new RegisterPage(kept, county, heard), pages.now());
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
        Csv rows = new Csv(
                Column.name("编号 code"),
                Column.name("林权人 holder"),
                Column.name("类别 kind"),
                Column.name("乡镇 town"),
                Column.name("村 village"),
                Column.number("吨 t CO2e"),
                Column.number("没用掉的吨数 not retired"),
                Column.name("监测期起 from"),
                Column.name("监测期止 to"),
                Column.number("面积(亩) mu"),
                Column.name("方法 method"),
                Column.name("版本 version"),
                Column.name("签发日期 issued on"));
        return new ListFile(
                        pages,
                        Service.TICKET,
                        OpenPages.openTo(county) + "tickets",
                        "/tickets/" + county + "." + kind,
                        "tickets-" + county + "." + kind,
                        rows,
                        RegisterResource::cells)
                .of(asked(request), request);
    }

    private Uni<Heard> ask(String county, Map<String, String> asked) {
        return pages.ask(Service.TICKET, OpenPages.openTo(county) + "tickets" + OpenPages.query(asked));
    }

    private static Map<String, String> asked(HttpServerRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        RegisterPage.FIELDS.forEach(
                field -> asked.put(field, request.getParam(field, "").trim()));
        asked.put("after", request.getParam("after", ""));
        return asked;
    }

    private static List<String> cells(JsonNode ticket) {
        return List.of(
                ticket.path("code").asText(),
                ticket.path("holderName").asText(),
                Words.kind(ticket.path("holderKind").asText()).zh(),
                ticket.path("townName").asText(),
                ticket.path("villageName").asText(),
                Csv.tonnes(ticket.path("quantityKg").asLong()),
                Csv.tonnes(ticket.path("remainingKg").asLong()),
                ticket.path("periodStart").asText(),
                ticket.path("periodEnd").asText(),
                Words.mu(ticket.path("areaM2").asLong()).replace(",", ""),
                ticket.path("methodId").asText(),
                ticket.path("methodVersion").asText(),
                ticket.path("issuedOn").asText());
    }
}
