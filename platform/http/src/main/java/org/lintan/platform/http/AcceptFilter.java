package org.lintan.platform.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a write whose answer the client says it does not take, before anything of it is done: chosen after the work, the refusal would
 * tell of nothing done where something was. A write whose endpoint names no type answers with JSON.
 */
class AcceptFilter {

    /** Right after {@link RouteFilter}: what does not exist has no types. */
    private static final int EARLY = 1_001;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON_TYPE);

    private final Problems problems;
    private final Map<Method, List<MediaType>> produced = new ConcurrentHashMap<>();

    AcceptFilter(Problems problems) {
        this.problems = problems;
    }

    @ServerRequestFilter(nonBlocking = true, priority = EARLY)
    public Optional<Response> look(ResourceInfo endpoint, ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || READING.contains(request.getMethod())) {
            return Optional.empty();
        }
        List<MediaType> types = produced.computeIfAbsent(
                endpoint.getResourceMethod(), method -> typesOf(endpoint.getResourceClass(), method));
        return MediaTypes.takesOne(accept, types)
                ? Optional.empty()
                : Optional.of(problems.response(Refusal.of(PlatformCode.NOT_ACCEPTABLE)));
    }

    private static List<MediaType> typesOf(Class<?> resource, Method endpoint) {
        Produces named = endpoint.getAnnotation(Produces.class);
        if (named == null) {
            named = resource.getAnnotation(Produces.class);
        }
        return named == null
                ? JSON
                : Arrays.stream(named.value()).map(MediaType::valueOf).toList();
    }
}
