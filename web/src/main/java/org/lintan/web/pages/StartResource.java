package org.lintan.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.web.app.AppAnswers;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.SecurityHeaders;

/**
 * The door of the house. Whoever works here, or did on this phone, finds their work at {@code /}; a stranger finds what this is, a field for the
 * number on a paper, and the way in. No login and no script.
 */
@Path("/")
@PermitAll
public class StartResource {

    /** A session, or the mark the app leaves on a phone until its person logs out ({@code web/app/src/core/store.ts}). */
    private static final Pattern AT_HOME = Pattern.compile("q_session.*|at-home");

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance start(
                String address, List<StartPage.Step> steps, List<StartPage.Door> doors, String phone);
    }

    private final AppAnswers app;
    private final PlainPages pages;
    private final SecurityHeaders headers;
    private final String webUrl;
    private final Optional<String> county;
    private final Optional<String> phone;

    StartResource(
            AppAnswers app,
            PlainPages pages,
            SecurityHeaders headers,
            @ConfigProperty(name = "lintan.web-url") String webUrl,
            @ConfigProperty(name = "lintan.county") Optional<String> county,
            @ConfigProperty(name = "lintan.help-phone") Optional<String> phone) {
        this.app = app;
        this.pages = pages;
        this.headers = headers;
        this.webUrl = webUrl;
        this.county = county;
        this.phone = phone;
    }

    /** Two pages at one address, told apart by the cookies: whoever keeps an answer must keep them apart too. */
    @GET
    public Response home(@Context HttpServerRequest request) {
        if (request.cookies().stream()
                .map(Cookie::getName)
                .anyMatch(name -> AT_HOME.matcher(name).matches())) {
            return Response.fromResponse(app.shell(request))
                    .header("Vary", "Cookie")
                    .build();
        }
        TemplateInstance page = Templates.start(webUrl + "/", StartPage.STEPS, StartPage.DOORS, phone.orElse(null));
        return Response.ok(TextSize.on(page, request).render(), "text/html;charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .header("Vary", "Cookie")
                .header("Content-Security-Policy", headers.forPage())
                .build();
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
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
                + webUrl + "/</loc></url><url><loc>" + webUrl + "/help</loc></url></urlset>\n";
    }

    /** What browsers and search engines ask for without having read the page. */
    @GET
    @Path("favicon.ico")
    @Produces("image/svg+xml")
    public Response icon() {
        return Response.ok(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\"><rect width=\"40\" height=\"40\" rx=\"9\" fill=\"#0b6b3a\"/>"
                                + "<path d=\"M20 6l8 11h-4l7 9h-9v8h-4v-8H9l7-9h-4z\" fill=\"#fff\"/></svg>")
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }
}
