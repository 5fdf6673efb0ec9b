package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.sheet.Column;

/** The register of a county's tickets: a page to search in, and the same list as a file. */
@Path("/tickets")
@PermitAll
public class RegisterResource extends ListResource {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance register(RegisterPage it, String asOf);
    }

    RegisterResource(OpenPages pages) {
        super(pages, "tickets");
    }

    @Override
    List<String> fields() {
        return RegisterPage.FIELDS;
    }

    @Override
    Uni<TemplateInstance> page(Map<String, String> asked, String county, Heard heard) {
        return Uni.createFrom().item(Templates.register(new RegisterPage(asked, county, heard), pages.now()));
    }

    @Override
    Csv rows() {
        return new Csv(
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
    }

    @Override
    List<String> cells(JsonNode ticket) {
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
