package org.lintan.web.home;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lintan.web.forward.Downstream;
import org.lintan.web.forward.Service;
import org.lintan.web.session.Visitor;

/**
 * What parties are called, asked where each kind of party may ask: a household its ledger (village and household number), who trades
 * the market, everybody else the registry of holders. A name once known is kept, as it changes hardly ever; a bounded number of them.
 */
@ApplicationScoped
class Parties {

    private static final int MOST = 10_000;

    private final Downstream downstream;
    private final Map<String, Name> known = new ConcurrentHashMap<>();

    Parties(Downstream downstream) {
        this.downstream = downstream;
    }

    /** @param household number in the village's roll, null for a party that is no household */
    private record Name(String name, String household) {

        String in(boolean english) {
            return household == null ? name : name + (english ? ", household " : ",户号 ") + household;
        }
    }

    /** Never fails: who has no registered name is shown by their own. */
    Uni<Optional<String>> nameOf(Visitor visitor, boolean english) {
        Name name = known.get(visitor.party());
        if (name != null || !visitor.party().matches("[a-z0-9-]{1,40}")) {
            return Uni.createFrom().item(Optional.ofNullable(name).map(n -> n.in(english)));
        }
        return ask(visitor)
                .invoke(found -> found.filter(n -> known.size() < MOST).ifPresent(n -> known.put(visitor.party(), n)))
                .onFailure()
                .recoverWithItem(Optional.empty())
                .map(found -> found.map(n -> n.in(english)));
    }

    private Uni<Optional<Name>> ask(Visitor visitor) {
        if (visitor.hasAny("household")) {
            return downstream
                    .get(Service.LEDGER, "me/statement", visitor.token())
                    .map(reply -> text(reply, "village")
                            .flatMap(village -> text(reply, "householdNo").map(no -> new Name(village, no))));
        }
        Uni<Downstream.Reply> asked = visitor.hasAny("buyer", "judicial-buyer", "reserve-centre")
                ? downstream.get(Service.MARKET, "participants/" + visitor.party(), visitor.token())
                : downstream.get(Service.TICKET, "holders/" + visitor.party(), visitor.token());
        return asked.map(reply -> text(reply, "name").map(name -> new Name(name, null)));
    }

    private static Optional<String> text(Downstream.Reply reply, String field) {
        JsonNode value = reply.status() == 200 ? reply.body().path(field) : null;
        return value == null || !value.isTextual() || value.asText().isBlank()
                ? Optional.empty()
                : Optional.of(value.asText());
    }
}
