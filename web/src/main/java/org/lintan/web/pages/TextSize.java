package org.lintan.web.pages;

import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of four text sizes (18, 22, 26, 30 px), chosen by a link and kept in a cookie, since pages for strangers have no script: whoever
 * made the text large on one page finds it large on the next.
 */
public final class TextSize {

    private static final String NAME = "size";
    private static final Pattern ONE_OF_FOUR = Pattern.compile("[1-4]");
    private static final List<String> SAID = List.of("标准", "大", "更大", "最大");
    private static final long YEAR_S = 31_536_000;

    /** A link, or the size shown now. */
    @TemplateData
    public record Choice(String href, String word, boolean chosen) {}

    private TextSize() {}

    /** The page in the reader's size, with links to the others. A size asked for by this very request is remembered. */
    static TemplateInstance on(TemplateInstance page, HttpServerRequest request) {
        int size = of(request);
        return page.data(NAME, size)
                .data(
                        "sizes",
                        IntStream.rangeClosed(1, SAID.size())
                                .mapToObj(number ->
                                        new Choice(link(request, number), SAID.get(number - 1), number == size))
                                .toList());
    }

    /** Such an answer carries the cookie with it, and is nobody else's. */
    static boolean isAskedFor(HttpServerRequest request) {
        String asked = request.getParam(NAME);
        return asked != null && ONE_OF_FOUR.matcher(asked).matches();
    }

    /** To the same page with the same query. */
    private static String link(HttpServerRequest request, int number) {
        String rest = request.query() == null
                ? ""
                : Arrays.stream(request.query().split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith(NAME + "="))
                        .map(part -> part + "&")
                        .collect(Collectors.joining());
        return "?" + rest + NAME + "=" + number;
    }

    private static int of(HttpServerRequest request) {
        if (isAskedFor(request)) {
            String asked = request.getParam(NAME);
            request.response()
                    .addCookie(Cookie.cookie(NAME, asked)
                            .setPath("/")
                            .setMaxAge(YEAR_S)
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX));
            return Integer.parseInt(asked);
        }
        Cookie kept = request.getCookie(NAME);
        return kept != null && ONE_OF_FOUR.matcher(kept.getValue()).matches() ? Integer.parseInt(kept.getValue()) : 1;
    }
}
