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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.kernel.verify.PaperKind;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.WebCode;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Papers.Paper;

/**
 * Pages for strangers: the ticket behind a QR code, a voucher, a certificate. No login and no script: one request shows everything on any
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

        static native TemplateInstance voucher(VoucherPage it, String asOf);

        static native TemplateInstance voucherPaper(VoucherPage it, Imprint imprint, String asOf);

        static native TemplateInstance ticketPaper(TicketPage it, Imprint imprint, String asOf);

        static native TemplateInstance certificatePaper(CertificatePage it, Imprint imprint, String asOf);
    }

    private final OpenPages open;
    private final PlainPages pages;
    private final String webUrl;
    private final Papers papers;
    private final Issuer issuer;

    PublicResource(
            OpenPages open,
            PlainPages pages,
            Papers papers,
            Issuer issuer,
            @ConfigProperty(name = "lintan.web-url") String webUrl) {
        this.open = open;
        this.pages = pages;
        this.papers = papers;
        this.issuer = issuer;
        this.webUrl = webUrl;
    }

    /** @param code the 12 digits printed on the ticket, blanks and all, or county and serial */
    @GET
    @Path("v/{code}")
    public Uni<Response> ticket(@PathParam("code") String code, @Context HttpServerRequest request) {
        return ofTicket(code, request, it -> page(Templates.ticket(it, asked()), request));
    }

    /** The page of the ticket as a paper, with what it was when it last changed: until it changes again, the same bytes. */
    @GET
    @Path("v/{code}.pdf")
    public Uni<Response> ticketPaper(@PathParam("code") String code, @Context HttpServerRequest request) {
        return ofTicket(code, request, it -> {
            Imprint imprint = new Imprint(issuer.of(it.county()), it.issuedOn(), it.verifyCode(), it.address(), true);
            return papers.of(
                    new Paper(
                            Templates.ticketPaper(it, imprint, "状态截至 as of " + Words.moment(it.since())),
                            PaperKind.TICKET,
                            it.code(),
                            it.since(),
                            true),
                    request);
        });
    }

    @GET
    @Path("c/{number}")
    public Uni<Response> certificate(@PathParam("number") String number, @Context HttpServerRequest request) {
        return ofCertificate(number, request, it -> page(Templates.certificate(it, asked()), request));
    }

    /** The certificate as a paper. */
    @GET
    @Path("c/{number}.pdf")
    public Uni<Response> certificatePaper(@PathParam("number") String number, @Context HttpServerRequest request) {
        return ofCertificate(number, request, it -> {
            String day = Words.moment(it.since());
            Imprint imprint = imprint(it.county(), day, it.ticket(), it.address());
            return papers.of(
                    new Paper(
                            Templates.certificatePaper(it, imprint, "注销于 retired at " + day),
                            PaperKind.CERTIFICATE,
                            it.number(),
                            it.since(),
                            true),
                    request);
        });
    }

    @GET
    @Path("t/{number}")
    public Uni<Response> voucher(@PathParam("number") String number, @Context HttpServerRequest request) {
        return ofVoucher(number, request, it -> page(Templates.voucher(it, asked()), request));
    }

    /** The voucher as a paper. */
    @GET
    @Path("t/{number}.pdf")
    public Uni<Response> voucherPaper(@PathParam("number") String number, @Context HttpServerRequest request) {
        return ofVoucher(number, request, it -> {
            String day = Words.moment(it.since());
            Imprint imprint = imprint(it.county(), day, it.ticket(), it.address());
            return papers.of(
                    new Paper(
                            Templates.voucherPaper(it, imprint, "成交于 settled at " + day),
                            PaperKind.VOUCHER,
                            it.number(),
                            it.since(),
                            true),
                    request);
        });
    }

    private Imprint imprint(String county, String moment, String digits, String address) {
        return new Imprint(issuer.of(county), moment.split(" ")[0], TicketPage.inFours(digits), address, true);
    }

    private Uni<Response> ofTicket(String code, HttpServerRequest request, Function<TicketPage, Uni<Response>> answer) {
        return numbered(
                TICKET,
                code.replace(" ", ""),
                "public/tickets/",
                request,
                () -> noTicket(request),
                (heard, plain) -> answer.apply(new TicketPage(heard.body(), webUrl + "/v/" + plain)));
    }

    private Uni<Response> ofCertificate(
            String number, HttpServerRequest request, Function<CertificatePage, Uni<Response>> answer) {
        return numbered(
                CERTIFICATE,
                number,
                "public/certificates/",
                request,
                () -> noCertificate(request),
                (heard, plain) -> answer.apply(new CertificatePage(heard.body(), webUrl + "/c/" + plain)));
    }

    private Uni<Response> ofVoucher(
            String number, HttpServerRequest request, Function<VoucherPage, Uni<Response>> answer) {
        return numbered(
                TypedNumber.VOUCHER,
                number,
                "public/vouchers/",
                request,
                () -> noVoucher(request),
                (heard, plain) -> answer.apply(new VoucherPage(heard.body(), webUrl + "/t/" + plain)));
    }

    /** What is of no such form is not even asked for. */
    private Uni<Response> numbered(
            Pattern form,
            String number,
            String at,
            HttpServerRequest request,
            Supplier<Response> missing,
            BiFunction<Heard, String, Uni<Response>> page) {
        return form.matcher(number).matches()
                ? show(at + number, request, missing, heard -> page.apply(heard, number))
                : Uni.createFrom().item(missing.get());
    }

    private Uni<Response> show(
            String rest, HttpServerRequest request, Supplier<Response> missing, Function<Heard, Uni<Response>> page) {
        return open.ask(Service.TICKET, rest).flatMap(heard -> {
            if (heard.here()) {
                return page.apply(heard);
            }
            return Uni.createFrom()
                    .item(
                            heard.status() == 400 || heard.status() == 404
                                    ? missing.get()
                                    : pages.fault(WebCode.SERVICE_UNREACHABLE, Problem.english(request)));
        });
    }

    private Uni<Response> page(TemplateInstance page, HttpServerRequest request) {
        return Uni.createFrom().item(open.page(page, request, OpenPages.SHORTLY));
    }

    private String asked() {
        return "查询时间 as of " + open.now();
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

    private Response noVoucher(HttpServerRequest request) {
        return pages.missing(
                "没有这张凭证。请看看编号有没有输错;如果是别人给您的,小心是假的。",
                "There is no such voucher. Check the number; if somebody gave it to you, it may be a fake.",
                Problem.english(request));
    }
}
