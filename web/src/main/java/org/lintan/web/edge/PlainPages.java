package org.lintan.web.edge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pages that say in plain words what went wrong and what to do next. */
@ApplicationScoped
public class PlainPages {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance fault(
                String zh, String en, String code, boolean login, String phone, boolean english);
    }

    private final SecurityHeaders headers;
    private final Optional<String> phone;

    PlainPages(SecurityHeaders headers, @ConfigProperty(name = "lintan.help-phone") Optional<String> phone) {
        this.headers = headers;
        this.phone = phone;
    }

    /** The page for a refusal of the portal itself. */
    public Response fault(WebCode code, boolean english) {
        return page(code.status(), code.sentence(false), code.sentence(true), code.name(), false, english);
    }

    /** The page for something a person was looking for and that is not there. */
    public Response missing(String zh, String en, boolean english) {
        return page(404, zh, en, WebCode.NOT_FOUND.name(), false, english);
    }

    Response loginFailed(boolean english) {
        return page(
                401,
                "这次没有登录成功,可能是等得太久了,或者浏览器不让保存登录。请再登录一次。",
                "The login did not work this time: it may have taken too long, or the browser keeps no cookies. Please log in again.",
                "LOGIN_FAILED",
                true,
                english);
    }

    private Response page(int status, String zh, String en, String code, boolean login, boolean english) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", headers.forPage())
                .entity(Templates.fault(zh, en, code, login, phone.orElse(null), english)
                        .render())
                .build();
    }
}
