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
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.SecurityHeaders;
import org.lintan.web.edge.WebCode;
import org.lintan.web.forward.Downstream;
import org.lintan.web.forward.Downstream.Reply;
import org.lintan.web.forward.Service;

/**
 * Pages for strangers: the ticket behind a QR code, a certificate, help. No login and no script: one request shows everything on any
 * phone, prints and can be filed. Live, so a cache keeps them for half a minute only.
 */
@Path("/")
@PermitAll
public class PublicResource {

    private static final Pattern TICKET = Pattern.compile("[0-9]{12}|[0-9]{6}-[0-9]{7}");
    private static final Pattern CERTIFICATE = Pattern.compile("[A-Za-z0-9-]{4,40}");

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance ticket(TicketPage it, String asOf);

        static native TemplateInstance certificate(CertificatePage it, String asOf);

        static native TemplateInstance help(String phone, boolean english);
    }

    private final Downstream downstream;
    private final PlainPages pages;
    private final SecurityHeaders headers;
    private final Clock clock;
    private final String webUrl;
    private final Optional<String> phone;

    PublicResource(
            Downstream downstream,
            PlainPages pages,
            SecurityHeaders headers,
            Clock clock,
            @ConfigProperty(name = "lintan.web-url") String webUrl,
            @ConfigProperty(name = "lintan.help-phone") Optional<String> phone) {
        this.downstream = downstream;
        this.pages = pages;
        this.headers = headers;
        this.clock = clock;
        this.webUrl = webUrl;
        this.phone = phone;
    }

    /** @param code the 12 digits printed on the ticket, blanks and all, or county and serial */
    @GET
    @Path("v/{code}")
    public Uni<Response> ticket(@PathParam("code") String code, @Context HttpServerRequest request) {
        String plain = code.replace(" ", "");
        if (!TICKET.matcher(plain).matches()) {
            return Uni.createFrom().item(noTicket(request));
        }
        return show(
                "public/tickets/" + plain,
                request,
                () -> noTicket(request),
                reply -> Templates.ticket(new TicketPage(reply.body(), webUrl + "/v/" + plain), now()));
    }

    @GET
    @Path("c/{number}")
    public Uni<Response> certificate(@PathParam("number") String number, @Context HttpServerRequest request) {
        if (!CERTIFICATE.matcher(number).matches()) {
            return Uni.createFrom().item(noCertificate(request));
        }
        return show(
                "public/certificates/" + number,
                request,
                () -> noCertificate(request),
                reply -> Templates.certificate(new CertificatePage(reply.body(), webUrl + "/c/" + number), now()));
    }

    @GET
    @Path("help")
    public Response help(@Context HttpServerRequest request) {
        return page(Templates.help(phone.orElse(null), Problem.english(request)), request, "public, max-age=300");
    }

    private Uni<Response> show(
            String rest,
            HttpServerRequest request,
            java.util.function.Supplier<Response> missing,
            Function<Reply, TemplateInstance> page) {
        return downstream
                .get(Service.TICKET, rest, null)
                .map(reply -> switch (reply.status()) {
                    case 200 -> page(page.apply(reply), request, "public, max-age=30");
                    case 400, 404 -> missing.get();
                    default -> pages.fault(WebCode.SERVICE_UNREACHABLE, Problem.english(request));
                })
                .onFailure(java.io.IOException.class)
                .recoverWithItem(() -> pages.fault(WebCode.SERVICE_UNREACHABLE, Problem.english(request)));
    }

    private Response page(TemplateInstance template, HttpServerRequest request, String caching) {
        return Response.ok(TextSize.on(template, request).render(), "text/html;charset=UTF-8")
                .header("Cache-Control", TextSize.isAskedFor(request) ? "no-cache" : caching)
                .header("Vary", "Cookie, Accept-Language")
                .header("Content-Security-Policy", headers.forPage())
                .build();
    }

    private Response noTicket(HttpServerRequest request) {
        return pages.missing(
                "没有这张碳票。请看看十二位查验码有没有输错;如果是别人给您的,小心是假的。",
                "There is no such ticket. Check the twelve digits; if somebody gave it to you, it may be a fake.",
                Problem.english(request));
    }

    private Response noCertificate(HttpServerRequest request) {
        return pages.missing(
                "没有这张证书。请看看编号有没有输错;如果是别人给您的,小心是假的。",
                "There is no such certificate. Check the number; if somebody gave it to you, it may be a fake.",
                Problem.english(request));
    }

    private String now() {
        return Words.moment(clock.instant().toString());
    }
}
