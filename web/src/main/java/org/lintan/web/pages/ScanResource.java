package org.lintan.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The code on a paper, photographed with whatever phone: read here, so that the page needs no script and no phone needs a reader. The
 * photograph is looked at and thrown away.
 */
@Path("/scan")
@PermitAll
public class ScanResource {

    /** A picture takes some megabytes while it is looked at. */
    private static final int AT_ONCE = 2;

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance scan(Said said, String elsewhere, String home);
    }

    /** Why it led nowhere. */
    enum Said {
        NOTHING_YET(200),
        NO_PHOTO(400),
        NO_PICTURE(422),
        NO_CODE(422),
        NOT_OURS(422),
        ELSEWHERE(422),
        BUSY(503);

        private final int status;

        Said(int status) {
            this.status = status;
        }

        public boolean is(String name) {
            return name().equals(name);
        }
    }

    private final OpenPages pages;
    private final String webUrl;
    private final Optional<String> county;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    ScanResource(
            OpenPages pages,
            @ConfigProperty(name = "lintan.web-url") String webUrl,
            @ConfigProperty(name = "lintan.county") Optional<String> county) {
        this.pages = pages;
        this.webUrl = webUrl;
        this.county = county;
    }

    @GET
    public Response form(@Context HttpServerRequest request) {
        return page(Said.NOTHING_YET, null, request);
    }

    /** Leads to the page behind the code, or says in words why there is none. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    public Response scan(@RestForm("photo") FileUpload photo, @Context HttpServerRequest request) {
        if (photo == null || photo.size() == 0) {
            return page(Said.NO_PHOTO, null, request);
        }
        if (!turns.tryAcquire()) {
            return Response.fromResponse(page(Said.BUSY, null, request))
                    .header("Retry-After", 5)
                    .build();
        }
        try {
            return PhotoCode.read(photo.uploadedFile())
                    .map(text -> lead(ScannedCode.of(text, webUrl, county), request))
                    .orElseGet(() -> page(Said.NO_CODE, null, request));
        } catch (IOException unreadable) {
            return page(Said.NO_PICTURE, null, request);
        } finally {
            turns.release();
        }
    }

    private Response lead(ScannedCode code, HttpServerRequest request) {
        if (code.page() != null) {
            return Response.seeOther(URI.create(code.page())).build();
        }
        return page(code.elsewhere() == null ? Said.NOT_OURS : Said.ELSEWHERE, code.elsewhere(), request);
    }

    private Response page(Said said, String elsewhere, HttpServerRequest request) {
        return Response.fromResponse(pages.page(Templates.scan(said, elsewhere, webUrl), request, "no-store"))
                .status(said.status)
                .build();
    }
}
