package org.lintan.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.web.app.AppAnswers;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.SecurityHeaders;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.OpenPages.Heard;

/**
 * The door of the house. Whoever works here, or did on this phone, finds their work at {@code /}; a stranger finds what this is, a field for the
 * number on a paper, and the way in. No login and no script.
 */
@Path("/")
@PermitAll
public class StartResource {

    /** A session, or the mark the app leaves on a phone until its person logs out ({@code web/app/src/core/store.ts}). */
    private static final Pattern AT_HOME = Pattern.compile("q_session.*|at-home");

    /** Pages that search engines may know. */
    private static final List<String> OPEN = Stream.concat(
                    Stream.of(
                            "/",
                            "/scan",
                            "/tickets",
                            "/market",
                            "/notices",
                            "/shared",
                            "/vouchers",
                            "/certificates",
                            "/used",
                            "/methods",
                            "/rules",
                            "/worth",
                            "/heads",
                            "/help"),
                    Stream.concat(
                            Guides.NAMES.stream().map(name -> "/help/" + name),
                            Stream.concat(Stream.of("contact"), AboutResource.NAMES.stream())
                                    .map(name -> "/about/" + name)))
            .toList();

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance start(
                String address,
                StartFigures figures,
                List<StartPage.Step> steps,
                List<StartPage.Door> doors,
                String phone);

        static native TemplateInstance icon();
    }

    private final AppAnswers app;
    private final PlainPages pages;
    private final OpenPages open;
    private final SecurityHeaders headers;
    private final Duration patience;
    private final String webUrl;
    private final Optional<String> county;
    private final Optional<String> phone;

    StartResource(
            AppAnswers app,
            PlainPages pages,
            OpenPages open,
            SecurityHeaders headers,
            @ConfigProperty(name = "lintan.start.patience") Duration patience,
            @ConfigProperty(name = "lintan.web-url") String webUrl,
            @ConfigProperty(name = "lintan.county") Optional<String> county,
            @ConfigProperty(name = "lintan.help-phone") Optional<String> phone) {
        this.app = app;
        this.pages = pages;
        this.open = open;
        this.headers = headers;
        this.patience = patience;
        this.webUrl = webUrl;
        this.county = county;
        this.phone = phone;
    }

    /** Two pages at one address, told apart by the cookies: whoever keeps an answer must keep them apart too. The app's shell is read from its file once. */
    @GET
    @Blocking
    public Uni<Response> home(@Context HttpServerRequest request) {
        if (request.cookies().stream()
                .map(Cookie::getName)
                .anyMatch(name -> AT_HOME.matcher(name).matches())) {
            return Uni.createFrom()
                    .item(Response.fromResponse(app.shell(request))
                            .header("Vary", "Cookie")
                            .build());
        }
        return figures().map(figures -> {
            TemplateInstance page = Templates.start(
                    webUrl + "/", figures.orElse(null), StartPage.STEPS, StartPage.DOORS, phone.orElse(null));
            return Response.ok(TextSize.on(page, request).render(), "text/html;charset=UTF-8")
                    .header("Cache-Control", "no-cache")
                    .header("Vary", "Cookie")
                    .header("Content-Security-Policy", headers.forPage())
                    .build();
        });
    }

    /** Of this portal's county; empty where it stands in none. The door does not wait long for what is told beside it. */
    private Uni<Optional<StartFigures>> figures() {
        if (county.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        String rest = OpenPages.openTo(county.get());
        int year = open.year();
        return Uni.combine()
                .all()
                .unis(soon(Service.MARKET, rest + "market"), soon(Service.LEDGER, rest + "shared/" + year))
                .with((market, shared) -> Optional.of(new StartFigures(year, market, shared)));
    }

    private Uni<Heard> soon(Service service, String rest) {
        return open.ask(service, rest).ifNoItem().after(patience).recoverWithItem(Heard.NOTHING);
    }

    /** @param typed a number as somebody reads it off a paper */
    @GET
    @Path("find")
    public Response find(@QueryParam("q") String typed, @Context HttpServerRequest request) {
        return TypedNumber.page(typed, county)
                .map(page -> Response.seeOther(URI.create(page)).build())
                .orElseGet(() -> pages.missing(
                        "这个号码没看懂。请照着碳票或证书上印的再输一遍:十二位查验码、带县代码的编号,都行。",
                        "This number is of no form we know. Please copy it again from the paper: the twelve digits, or the number with its county.",
                        Problem.english(request)));
    }

    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=UTF-8")
    public String robots() {
        return "User-agent: *\nDisallow: /api/\nDisallow: /app/\nDisallow: /find\nDisallow: /login\nSitemap: " + webUrl
                + "/sitemap.xml\n";
    }

    @GET
    @Path("sitemap.xml")
    @Produces("application/xml;charset=UTF-8")
    public String sitemap() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + OPEN.stream()
                        .map(path -> "<url><loc>" + webUrl + path + "</loc></url>")
                        .collect(Collectors.joining())
                + "</urlset>\n";
    }

    /** What browsers and search engines ask for without having read the page. */
    @GET
    @Path("favicon.ico")
    @Produces("image/svg+xml")
    public Response iconByItsOldName() {
        return icon();
    }

    /** The sign of the house, drawn once. */
    @GET
    @Path("favicon.svg")
    @Produces("image/svg+xml")
    public Response icon() {
        return Response.ok("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\">"
                        + Templates.icon().render() + "</svg>")
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }

    /** What is shown where somebody passes the address on. */
    @GET
    @Path("og.png")
    @Produces("image/png")
    public Response picture() throws IOException {
        try (InputStream picture = getClass().getResourceAsStream("/og.png")) {
            return Response.ok(picture.readAllBytes())
                    .header("Cache-Control", "public, max-age=86400")
                    .build();
        }
    }
}
