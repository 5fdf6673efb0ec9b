package org.lintan.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;

/** Help for everybody, and a guide of one page for each kind of person, to read or to print. */
@Path("help")
@PermitAll
public class HelpResource {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance help(String phone, boolean english, List<WrittenPage> guides);

        static native TemplateInstance guide(WrittenPage it, String phone);
    }

    private final OpenPages open;
    private final PlainPages pages;
    private final Guides guides;
    private final Optional<String> phone;

    HelpResource(
            OpenPages open,
            PlainPages pages,
            Guides guides,
            @ConfigProperty(name = "lintan.help-phone") Optional<String> phone) {
        this.open = open;
        this.pages = pages;
        this.guides = guides;
        this.phone = phone;
    }

    @GET
    public Response help(@Context HttpServerRequest request) {
        return open.page(
                Templates.help(phone.orElse(null), Problem.english(request), guides.all()),
                request,
                OpenPages.FOR_A_WHILE);
    }

    /** @param name of {@link Guides#NAMES} */
    @GET
    @Path("{name}")
    public Response guide(@PathParam("name") String name, @Context HttpServerRequest request) {
        return guides.of(name)
                .map(guide -> open.page(Templates.guide(guide, phone.orElse(null)), request, OpenPages.FOR_A_WHILE))
                .orElseGet(() -> pages.missing(
                        "没有这一页说明。请回“帮助”里选。",
                        "There is no such guide. Please choose one on the page of help.",
                        Problem.english(request)));
    }
}
