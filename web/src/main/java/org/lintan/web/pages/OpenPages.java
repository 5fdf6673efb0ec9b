package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.SecurityHeaders;
import org.lintan.web.edge.WebCode;
import org.lintan.web.forward.Downstream;
import org.lintan.web.forward.Service;
import org.lintan.web.sheet.Xlsx;

/** What all pages for strangers do alike: which county they are of, how a room is asked, how a page or its data goes out. */
@ApplicationScoped
class OpenPages {

    /** Live, so a cache keeps them for half a minute only. */
    static final String SHORTLY = "public, max-age=30";

    /** The same for everybody until the next release. */
    static final String FOR_A_WHILE = "public, max-age=300";

    private static final int MOST_SAID_BACK = 40;
    private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");

    /** What a room said. One that did not answer said nothing: the page stands without its part. */
    record Heard(int status, JsonNode body) {

        static final Heard NOTHING = new Heard(0, MissingNode.getInstance());

        boolean here() {
            return status == 200;
        }

        /** Of a list, what stands on this page. */
        Stream<JsonNode> items() {
            return Members.of(body, "items");
        }

        /** Of a list, where its next page begins; empty at the end. */
        String next() {
            JsonNode next = body.path("next");
            return next.isTextual() ? next.asText() : "";
        }

        /** Nothing was heard, or that the room itself has trouble. */
        boolean away() {
            return status == 0 || status >= 500;
        }
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance county(String path, String asked);
    }

    private final Downstream downstream;
    private final SecurityHeaders headers;
    private final Clock clock;
    private final Optional<String> home;

    OpenPages(
            Downstream downstream,
            SecurityHeaders headers,
            Clock clock,
            @ConfigProperty(name = "lintan.county") Optional<String> home) {
        this.downstream = downstream;
        this.headers = headers;
        this.clock = clock;
        this.home = home;
    }

    /** The one asked for, else the one this portal stands in. */
    Optional<String> county(HttpServerRequest request) {
        return Optional.ofNullable(request.getParam("county"))
                .filter(asked -> COUNTY.matcher(asked).matches())
                .or(() -> home);
    }

    /** The page of a county; a portal that stands in none asks which. What no county's code can be is said to be none, with no other county's page in its stead. */
    Uni<Response> ofCounty(HttpServerRequest request, Function<String, Uni<TemplateInstance>> page) {
        String asked = request.getParam("county", "").trim();
        if (!asked.isEmpty() && !COUNTY.matcher(asked).matches()) {
            return Uni.createFrom()
                    .item(wrong(page(Templates.county(request.path(), shortened(asked)), request, SHORTLY)));
        }
        return county(request)
                .map(county -> page.apply(county).map(template -> page(template, request, SHORTLY)))
                .orElseGet(() -> Uni.createFrom().item(page(Templates.county(request.path(), ""), request, SHORTLY)));
    }

    /** A page that says what was asked for in a way that cannot be answered. */
    static Response wrong(Response page) {
        return Response.fromResponse(page)
                .status(400)
                .header("Cache-Control", null)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** What somebody typed, to be said back to them. */
    static String shortened(String typed) {
        return typed.length() <= MOST_SAID_BACK ? typed : typed.substring(0, MOST_SAID_BACK) + "…";
    }

    Uni<Heard> ask(Service service, String rest) {
        return ask(service, rest, null);
    }

    /** The same for who is logged in. */
    Uni<Heard> ask(Service service, String rest, String token) {
        return downstream
                .get(service, rest, token)
                .map(reply -> new Heard(reply.status(), reply.body()))
                .onFailure(failure -> failure instanceof IOException || failure instanceof UncheckedIOException)
                .recoverWithItem(Heard.NOTHING);
    }

    static String openTo(String county) {
        return "public/counties/" + county + "/";
    }

    /** What is filled in, as a query, the question mark before it; empty for nothing. */
    static String query(Map<String, String> asked) {
        String all = asked.entrySet().stream()
                .filter(one -> one.getValue() != null && !one.getValue().isBlank())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    /** Where a list goes on, as it is asked for; as a query. */
    static String after(HttpServerRequest request) {
        return after(request.getParam("after", ""));
    }

    /** Where a list goes on, as a query; empty for its beginning. */
    static String after(String cursor) {
        return query(Map.of("after", cursor));
    }

    /** The year asked for, else this one. */
    int year(HttpServerRequest request) {
        String asked = request.getParam("year", "");
        return asked.matches("20[0-9]{2}") ? Integer.parseInt(asked) : year();
    }

    Response page(TemplateInstance template, HttpServerRequest request, String caching) {
        return Response.ok(TextSize.on(template, request).render(), "text/html;charset=UTF-8")
                .header("Cache-Control", TextSize.isAskedFor(request) ? "no-cache" : caching)
                .header("Vary", "Cookie, Accept-Language")
                .header("Content-Security-Policy", headers.forPage())
                .build();
    }

    /** The room's own answer, for machines. */
    Uni<Response> json(Service service, String rest, HttpServerRequest request) {
        return ask(service, rest).map(heard -> json(heard, request));
    }

    static Response json(Heard heard, HttpServerRequest request) {
        return refusal(heard, request)
                .orElseGet(() -> Response.ok(heard.body().toString(), "application/json;charset=UTF-8")
                        .header("Cache-Control", SHORTLY)
                        .build());
    }

    /** Why there is no data; empty when there is. */
    static Optional<Response> refusal(Heard heard, HttpServerRequest request) {
        if (heard.here()) {
            return Optional.empty();
        }
        return Optional.of(Problem.response(
                heard.away()
                        ? WebCode.SERVICE_UNREACHABLE
                        : heard.status() == 404 ? WebCode.NOT_FOUND : WebCode.BAD_REQUEST,
                request));
    }

    /** Why there is no page: the room is away, or it has nothing there. */
    static Response absent(Heard heard, PlainPages plain, String zh, String en, HttpServerRequest request) {
        return heard.away()
                ? plain.fault(WebCode.SERVICE_UNREACHABLE, Problem.english(request))
                : plain.missing(zh, en, Problem.english(request));
    }

    /** A file of rows to keep: a workbook or text, as its name ends. */
    static Response file(Csv rows, String name) {
        Response.ResponseBuilder file = name.endsWith(".xlsx")
                ? Response.ok(rows.workbook(), Xlsx.MEDIA_TYPE)
                : Response.ok(rows.toString(), "text/csv;charset=UTF-8");
        return file.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", SHORTLY)
                .build();
    }

    String now() {
        return Words.moment(clock.instant().toString());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.CHINA);
    }

    int year() {
        return today().getYear();
    }
}
