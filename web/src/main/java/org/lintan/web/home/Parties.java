package org.lintan.web.home;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lintan.web.forward.Downstream;
import org.lintan.web.forward.Service;
import org.lintan.web.session.Visitor;

/** Registered names of parties. A name once known is kept, as it changes hardly ever; a bounded number of them. */
@ApplicationScoped
class Parties {

    private static final int MOST = 10_000;

    private final Downstream downstream;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Parties(Downstream downstream) {
        this.downstream = downstream;
    }

    /** Never fails: who has no registered name is shown by their own. */
    Uni<Optional<String>> nameOf(Visitor visitor) {
        String name = known.get(visitor.party());
        if (name != null || !visitor.party().matches("[a-z0-9-]{1,40}")) {
            return Uni.createFrom().item(Optional.ofNullable(name));
        }
        return downstream.get(Service.TICKET, "holders/" + visitor.party(), visitor.token())
                .map(reply -> reply.status() == 200 ? Optional.of(reply.body().path("name").asText("")).filter(n -> !n.isEmpty()) : Optional.<String>empty())
                .invoke(found -> found.filter(n -> known.size() < MOST).ifPresent(n -> known.put(visitor.party(), n)))
                .onFailure().recoverWithItem(Optional.empty());
    }
}
