package org.lintan.web.app;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.lintan.web.app.AppFiles.AppFile;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.SecurityHeaders;

/** The app's files as answers. Hashed files never change and are kept for a year; the shell is asked about each time. */
@ApplicationScoped
public class AppAnswers {

    /** The name alone: not part of another, and not refused by a weight of nought. */
    private static final Pattern BROTLI = Pattern.compile("(^|[, ])br(?!\\w)(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final AppFiles files;
    private final SecurityHeaders headers;
    private final PlainPages pages;

    AppAnswers(AppFiles files, SecurityHeaders headers, PlainPages pages) {
        this.files = files;
        this.headers = headers;
        this.pages = pages;
    }

    Response asset(String file, HttpServerRequest request) {
        return files.find("assets/" + file)
                .map(found -> send(found, request, "public, max-age=31536000, immutable"))
                .map(Response.ResponseBuilder::build)
                .orElseGet(() -> pages.missing(
                        "没有这个文件。请回到首页重新打开。",
                        "There is no such file. Please go back to the home page.",
                        Problem.english(request)));
    }

    /** What every address of the app answers. */
    public Response shell(HttpServerRequest request) {
        return files.find(AppFiles.SHELL)
                .map(found -> send(found, request, "no-cache"))
                .map(answer -> answer.header("Content-Security-Policy", headers.forApp()))
                .map(Response.ResponseBuilder::build)
                .orElseGet(() -> pages.missing(
                        "网页还没有装好,请联系运营方。", "The app has not been built into this server.", Problem.english(request)));
    }

    /** Asked about each time, so that a withdrawn one is gone at the next visit. What it fetches is ours; nothing else may come into it. */
    Response worker(HttpServerRequest request) {
        return files.find(AppFiles.WORKER)
                .map(found -> send(found, request, "no-cache"))
                .map(answer -> answer.header("Content-Security-Policy", headers.forWorker()))
                .map(Response.ResponseBuilder::build)
                .orElseGet(() -> pages.missing(
                        "没有这个文件。请回到首页重新打开。",
                        "There is no such file. Please go back to the home page.",
                        Problem.english(request)));
    }

    private static Response.ResponseBuilder send(AppFile file, HttpServerRequest request, String caching) {
        Response.ResponseBuilder answer =
                file.etag().equals(request.getHeader("If-None-Match")) ? Response.notModified() : body(file, request);
        return answer.header("ETag", file.etag())
                .header("Cache-Control", caching)
                .header("Vary", "Accept-Encoding");
    }

    private static Response.ResponseBuilder body(AppFile file, HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted != null && BROTLI.matcher(accepted).find() && file.brotli().isPresent()) {
            return packed("br", file.brotli().get(), file.type(), request);
        }
        if (accepted != null && accepted.contains("gzip") && file.gzip().isPresent()) {
            return packed("gzip", file.gzip().get(), file.type(), request);
        }
        return Response.ok(file.plain(), file.type());
    }

    private static Response.ResponseBuilder packed(
            String encoding, byte[] content, String type, HttpServerRequest request) {
        // set on the answer itself: Quarkus has put "identity" there, and would take a second value away with it
        request.response().putHeader("Content-Encoding", encoding);
        return Response.ok(content, type);
    }
}
