package org.lintan.web.pages;

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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.WebCode;
import org.lintan.web.forward.Service;

/** The rules in force on any day, for everybody. */
@Path("/")
@PermitAll
public class RulesResource {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance rules(RulesPage it);
    }

    private final OpenPages pages;

    RulesResource(OpenPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("rules")
    public Uni<Response> page(@Context HttpServerRequest request) {
        String asked = request.getParam("on", "").trim();
        Optional<String> day = day(asked);
        if (day.isEmpty()) {
            String today = pages.today().toString();
            return pages.ofCounty(
                            request,
                            county -> Uni.createFrom()
                                    .item(Templates.rules(
                                            RulesPage.ofNoDay(county, today, OpenPages.shortened(asked)))))
                    .map(OpenPages::wrong);
        }
        String on = day.get();
        return pages.ofCounty(
                request,
                county -> Uni.join()
                        .all(Arrays.stream(Service.values())
                                .map(service -> pages.ask(service, rules(county, on))
                                        .map(heard -> RulesPage.room(service, heard)))
                                .toList())
                        .andFailFast()
                        .map(rooms -> Templates.rules(new RulesPage(county, on, rooms))));
    }

    @GET
    @Path("rules/{county: [0-9]{6}}/{room: ticket|market|ledger}.json")
    public Uni<Response> json(
            @PathParam("county") String county, @PathParam("room") String room, @Context HttpServerRequest request) {
        return day(request.getParam("on", "").trim())
                .map(on -> pages.json(Service.named(room), rules(county, on), request))
                .orElseGet(() -> Uni.createFrom().item(Problem.response(WebCode.BAD_REQUEST, request)));
    }

    private static String rules(String county, String on) {
        return OpenPages.openTo(county) + "rules" + OpenPages.query(Map.of("on", on));
    }

    /** The day asked for, today for none; empty for what is no day: whoever mistypes one does not read the rules of another. */
    private Optional<String> day(String asked) {
        try {
            return Optional.of(
                    asked.isEmpty()
                            ? pages.today().toString()
                            : LocalDate.parse(asked).toString());
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
