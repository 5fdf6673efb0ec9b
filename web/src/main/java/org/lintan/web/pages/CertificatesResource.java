package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.sheet.Column;

/** All certificates of a county, newest first: a page, and the same as a file. */
@Path("/certificates")
@PermitAll
public class CertificatesResource extends PaperListResource {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance certificates(CertificatesPage it, String asOf);
    }

    CertificatesResource(OpenPages pages) {
        super(pages, "certificates");
    }

    @Override
    TemplateInstance page(Map<String, String> asked, String county, Heard heard, boolean noSuchTicket, String asOf) {
        return Templates.certificates(new CertificatesPage(asked, county, heard, noSuchTicket), asOf);
    }

    @Override
    Csv rows() {
        return new Csv(
                Column.name("证书 certificate"),
                Column.name("日期 day"),
                Column.name("碳票 ticket"),
                Column.number("吨 t CO2e"),
                Column.name("谁用掉的 retired by"),
                Column.name("受益人 beneficiary"),
                Column.name("用途 purpose"));
    }

    @Override
    List<String> cells(JsonNode one) {
        return List.of(
                one.path("certificateNo").asText(),
                one.path("retiredOn").asText(),
                one.path("ticketCode").asText(),
                Csv.tonnes(one.path("quantityKg").asLong()),
                one.path("userName").asText(),
                one.path("beneficiary").asText(),
                Words.purpose(one.path("purpose").asText()).zh());
    }
}
