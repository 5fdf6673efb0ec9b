package org.lintan.web.home;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.lintan.web.forward.Downstream;
import org.lintan.web.forward.Service;
import org.lintan.web.session.Visitor;

/** Asks the services at the same time for the parts the visitor's roles have; what does not come is left out and named. */
@ApplicationScoped
class HomePage {

    private static final Logger LOG = Logger.getLogger(HomePage.class);
    private static final int MOST_TICKETS = 5;

    private final Downstream downstream;
    private final Parties parties;
    private final Clock clock;
    private final Optional<String> helpPhone;

    HomePage(
            Downstream downstream,
            Parties parties,
            Clock clock,
            @ConfigProperty(name = "lintan.help-phone") Optional<String> helpPhone) {
        this.downstream = downstream;
        this.parties = parties;
        this.clock = clock;
        this.helpPhone = helpPhone;
    }

    /** One part of the page: what came, or nothing. {@code failed} only when it was asked for and did not come. */
    private record Part(Service service, JsonNode body, boolean failed) {}

    /** @param english language of the party's name */
    Uni<Home> of(Visitor visitor, boolean english) {
        Uni<Part> money = part(visitor, Service.LEDGER, "me/home", visitor.hasAny("household"))
                .memoize()
                .indefinitely();
        Uni<Part> told = money.chain(home -> told(visitor, home));
        Uni<Part> tickets = part(visitor, Service.TICKET, "tickets", visitor.hasAny("household", "steward"));
        Uni<Part> account = part(
                visitor,
                Service.MARKET,
                "account",
                visitor.hasAny("steward", "buyer", "judicial-buyer", "reserve-centre"));
        Uni<Part> applications = part(visitor, Service.TICKET, "applications/turns", visitor.hasAny(Work.ROLES));
        return Uni.combine()
                .all()
                .unis(money, told, tickets, account, applications, parties.nameOf(visitor, english))
                .asTuple()
                .map(parts -> home(
                        visitor,
                        parts.getItem1(),
                        parts.getItem2(),
                        parts.getItem3(),
                        parts.getItem4(),
                        parts.getItem5(),
                        parts.getItem6()));
    }

    private Uni<Part> part(Visitor visitor, Service service, String rest, boolean wanted) {
        if (!wanted) {
            return Uni.createFrom().item(new Part(service, null, false));
        }
        return downstream
                .get(service, rest, visitor.token())
                .map(reply -> part(service, reply))
                .onFailure()
                .recoverWithItem(e -> failed(service, e.toString()));
    }

    /**
     * What the household should not have to look for, in the same answer; not asked for where there is nothing. What it is to get by a decision says the
     * notice's own page: reckoning it takes the whole roll.
     */
    private Uni<Part> told(Visitor visitor, Part money) {
        boolean some = money.body() != null && money.body().path("told").asInt() > 0;
        return part(visitor, Service.LEDGER, "me/told", some);
    }

    private static Part part(Service service, Downstream.Reply reply) {
        return switch (reply.status()) {
            case 200 -> new Part(service, reply.body(), false);
            // a person who has no account or no share yet is not a fault
            case 403, 404 -> new Part(service, null, false);
            default -> failed(service, "status " + reply.status());
        };
    }

    private static Part failed(Service service, String why) {
        LOG.warnf("Home page without %s: %s", service, why);
        return new Part(service, null, true);
    }

    private Home home(
            Visitor visitor,
            Part money,
            Part told,
            Part tickets,
            Part account,
            Part applications,
            Optional<String> partyName) {
        Set<String> missing = new TreeSet<>();
        for (Part part : List.of(money, told, tickets, account, applications)) {
            if (part.failed()) {
                missing.add(part.service().lowerName());
            }
        }
        return new Home(
                Me.of(visitor, partyName),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                money.body(),
                told.body(),
                tickets.body() == null ? null : tickets(tickets.body()),
                moreThanShown(tickets.body()),
                account.body(),
                applications.body() == null ? null : Work.waiting(applications.body()),
                helpPhone.orElse(null),
                List.copyOf(missing));
    }

    private static List<Home.Ticket> tickets(JsonNode body) {
        List<JsonNode> rows = new ArrayList<>(
                StreamSupport.stream(body.path("items").spliterator(), false).toList());
        // whose village it is says the registry, which knows the rolls
        rows.sort(
                Comparator.comparing((JsonNode row) -> !row.path("ofOwnVillage").asBoolean())
                        .thenComparing(row -> row.path("serial").asText()));
        return rows.stream().limit(MOST_TICKETS).map(Home.Ticket::of).toList();
    }

    private static boolean moreThanShown(JsonNode body) {
        return body != null
                && (body.path("items").size() > MOST_TICKETS
                        || body.path("next").isTextual());
    }
}
