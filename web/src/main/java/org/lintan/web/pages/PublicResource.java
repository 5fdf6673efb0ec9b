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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.WebCode;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.OpenPages.Heard;

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

    private final OpenPages open;
    private final PlainPages pages;
    private final String webUrl;
    private final Optional<String> phone;

    PublicResource(
            OpenPages open,
            PlainPages pages,
            @ConfigProperty(name = "lintan.web-url") String webUrl,
            @ConfigProperty(name = "lintan.help-phone") Optional<String> phone) {
        this.open = open;
        this.pages = pages;
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
                heard -> Templates.ticket(new TicketPage(heard.body(), webUrl + "/v/" + plain), open.now()));
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
                heard -> Templates.certificate(new CertificatePage(heard.body(), webUrl + "/c/" + number), open.now()));
    }

    @GET
    @Path("help")
    public Response help(@Context HttpServerRequest request) {
        return open.page(Templates.help(phone.orElse(null), Problem.english(request)), request, "public, max-age=300");
    }

    private Uni<Response> show(
            String rest,
            HttpServerRequest request,
            Supplier<Response> missing,
            Function<Heard, TemplateInstance> page) {
        return open.ask(Service.TICKET, rest).map(heard -> {
            if (heard.here()) {
                return open.page(page.apply(heard), request, OpenPages.SHORTLY);
            }
            return heard.status() == 400 || heard.status() == 404
                    ? missing.get()
                    : pages.fault(WebCode.SERVICE_UNREACHABLE, Problem.english(request));
        });
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
}
