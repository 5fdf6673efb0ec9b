package org.lintan.platform.http;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an endpoint as its class and method write it.
 *
 * @param template {@code /api/v1/listings/{listingId}/purchases}: one slash between parts and none at the end, patterns left out
 * @param ids names of the parts that are ids; a part with a pattern of its own judges itself
 * @param typed names of the parts of the query that people type ({@link Typed})
 */
record Route(String template, List<String> ids, List<String> typed) {

    private static final Pattern PART = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(:(?:[^{}]|\\{[^{}]*})*)?}");

    static Route of(Class<?> resource, Method endpoint) {
        Path above = resource.getAnnotation(Path.class);
        Path below = endpoint.getAnnotation(Path.class);
        List<String> typed = Arrays.stream(endpoint.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Typed.class))
                .map(parameter -> parameter.getAnnotation(QueryParam.class).value())
                .toList();
        return of(above == null ? "" : above.value(), below == null ? "" : below.value(), typed);
    }

    static Route of(String above, String below) {
        return of(above, below, List.of());
    }

    private static Route of(String above, String below, List<String> typed) {
        List<String> ids = new ArrayList<>();
        String written = PART.matcher(trimmed(above) + trimmed(below)).replaceAll(part -> {
            if (part.group(2) == null) {
                ids.add(part.group(1));
            }
            return Matcher.quoteReplacement('{' + part.group(1) + '}');
        });
        return new Route(written, List.copyOf(ids), typed);
    }

    private static String trimmed(String path) {
        String trimmed = path.replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? "" : '/' + trimmed;
    }

    /** The one way to write the address of this endpoint with these ids, however it was written. */
    String with(MultivaluedMap<String, String> values) {
        return PART.matcher(template)
                .replaceAll(part -> Matcher.quoteReplacement(String.valueOf(values.getFirst(part.group(1)))));
    }
}
