package org.lintan.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.lintan.kernel.id.Ids;

/**
 * Looks at the ids and the query of every call, at the one place all of them pass: what cannot be an id is not found, before any
 * table is asked for it (a column of ASCII and a sign beyond it have no comparison in common). Keeps the address in its one form.
 */
class RouteFilter {

    /** Set on the request: its address in the one form. */
    static final String ADDRESS = "lintan.address";

    /** Before the body is read. */
    private static final int EARLY = 1_000;

    private static final Pattern VALUE = Pattern.compile("[ -~]{0,200}");
    private static final Pattern TYPED = Pattern.compile("[^\\p{Cc}\\p{Cs}]{0,200}");

    private final Problems problems;
    private final Map<Method, Route> routes = new ConcurrentHashMap<>();

    RouteFilter(Problems problems) {
        this.problems = problems;
    }

    @ServerRequestFilter(nonBlocking = true, priority = EARLY)
    public Optional<Response> look(ResourceInfo endpoint, ContainerRequestContext request, RoutingContext http) {
        UriInfo address = request.getUriInfo();
        Route route = routes.computeIfAbsent(
                endpoint.getResourceMethod(), method -> Route.of(endpoint.getResourceClass(), method));
        MultivaluedMap<String, String> ids = address.getPathParameters();
        if (!route.ids().stream().allMatch(id -> Ids.canBe(ids.getFirst(id)))) {
            return Optional.of(problems.response(Refusal.of(PlatformCode.NOT_FOUND)));
        }
        List<FieldFault> odd = address.getQueryParameters().entrySet().stream()
                .filter(asked -> !asked.getValue().stream()
                        .allMatch(value -> (route.typed().contains(asked.getKey()) ? TYPED : VALUE)
                                .matcher(value)
                                .matches()))
                .map(asked -> new FieldFault(asked.getKey(), "UNREADABLE", "无法读取 / not readable"))
                .toList();
        if (!odd.isEmpty()) {
            return Optional.of(
                    problems.response(Refusal.of(PlatformCode.BAD_REQUEST).with(odd)));
        }
        http.put(ADDRESS, route.with(ids));
        return Optional.empty();
    }
}
