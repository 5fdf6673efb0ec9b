package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.OpenPages.Heard;

/**
 * A list that goes on over pages, as a file of rows, a workbook or text as its name ends. It holds so many pages; what follows is a file of its own, named in the {@code Link} header.
 *
 * @param rest where the room has the list
 * @param address where this file is
 * @param name it is kept under
 * @param rows its head, and what is filled in
 * @param cells of one line
 */
record ListFile(
        OpenPages pages,
        Service service,
        String rest,
        String address,
        String name,
        Csv rows,
        Function<JsonNode, List<String>> cells) {

    /** Of a hundred lines each. */
    private static final int MOST_PAGES = 20;

    /** @param asked of the list, from its beginning or {@code after} a line */
    Uni<Response> of(Map<String, String> asked, HttpServerRequest request) {
        return of(asked, MOST_PAGES, request);
    }

    private Uni<Response> of(Map<String, String> asked, int pagesLeft, HttpServerRequest request) {
        return pages.ask(service, rest + OpenPages.query(asked))
                .chain(heard -> OpenPages.refusal(heard, request)
                        .map(refusal -> Uni.createFrom().item(refusal))
                        .orElseGet(() -> further(heard, asked, pagesLeft, request)));
    }

    private Uni<Response> further(Heard heard, Map<String, String> asked, int pagesLeft, HttpServerRequest request) {
        heard.items().forEach(one -> rows.row(cells.apply(one)));
        if (heard.next().isEmpty()) {
            return Uni.createFrom().item(file());
        }
        Map<String, String> more = new LinkedHashMap<>(asked);
        more.put("after", heard.next());
        return pagesLeft > 1
                ? of(more, pagesLeft - 1, request)
                : Uni.createFrom()
                        .item(Response.fromResponse(file())
                                .header("Link", "<" + address + OpenPages.query(more) + ">; rel=\"next\"")
                                .build());
    }

    private Response file() {
        return OpenPages.file(rows, name);
    }
}
