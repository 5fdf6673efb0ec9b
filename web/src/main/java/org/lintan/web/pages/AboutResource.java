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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;

/** What the house says of itself: privacy, terms, accessibility, and whom to ask. */
@Path("about")
@PermitAll
public class AboutResource {

    /** A file of this name each in {@code docs/house}. */
    static final List<String> NAMES = List.of("privacy", "terms", "accessibility");

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance about(WrittenPage it);

        static native TemplateInstance contact(Contact it);
    }

    /** Who runs the portal and how it is reached; each null where it is not set. */
    public record Contact(String operator, String contact, String phone) {}

    private final OpenPages open;
    private final PlainPages pages;
    private final Contact contact;
    private final Map<String, WrittenPage> written =
            NAMES.stream().collect(Collectors.toMap(Function.identity(), name -> WrittenPage.read("house", name)));

    AboutResource(
            OpenPages open,
            PlainPages pages,
            @ConfigProperty(name = "lintan.operator") Optional<String> operator,
            @ConfigProperty(name = "lintan.contact") Optional<String> contact,
            @ConfigProperty(name = "lintan.help-phone") Optional<String> phone) {
        this.open = open;
        this.pages = pages;
        this.contact = new Contact(operator.orElse(null), contact.orElse(null), phone.orElse(null));
    }

    @GET
    @Path("contact")
    public Response contact(@Context HttpServerRequest request) {
        return open.page(Templates.contact(contact), request, OpenPages.FOR_A_WHILE);
    }

    /** @param name of {@link #NAMES} */
    @GET
    @Path("{name}")
    public Response written(@PathParam("name") String name, @Context HttpServerRequest request) {
        return Optional.ofNullable(written.get(name))
                .map(page -> open.page(Templates.about(page), request, OpenPages.FOR_A_WHILE))
                .orElseGet(() -> pages.missing("没有这一页。", "There is no such page.", Problem.english(request)));
    }
}
