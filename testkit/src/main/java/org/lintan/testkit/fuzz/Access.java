package org.lintan.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintan.kernel.id.Ids;
import org.lintan.testkit.Committed;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Who reaches what: every operation of a committed description that needs a login is called by every role, of another party of the county that owns
 * something and of another county. What came out is written down and committed, so that nobody widens it unseen.
 *
 * <p>Somebody reaches an object when the answer about it differs from the answer to the same call about an object that does not exist: a
 * refusal that tells them apart tells that it exists. A list reaches what it names.
 */
public final class Access {

    /** Every role of the realm; an operation that names none is for all of them. */
    private static final List<String> ROLES = List.of(
            "household",
            "steward",
            "measurer",
            "expert",
            "forestry-officer",
            "ecology-officer",
            "buyer",
            "judicial-buyer",
            "reserve-centre",
            "bank",
            "auditor",
            "operator");

    private static final String ANYONE = "anyone signed in";
    private static final String ELSEWHERE = "350427";
    /** Bodies to try until one is refused for nothing but the object that does not exist. */
    private static final int BODIES = 60;

    private record Body(String type, String text) {}

    private static final Body EMPTY = new Body("application/json", "{}");

    private final String county;
    private final Wire wire;
    private final Description description =
            Description.read(Path.of("openapi.yaml").toAbsolutePath());
    private final Random random = new Random(20_261_128);
    private final Values values = new Values(description, new Known(random), random);
    private final Map<String, String> things = new LinkedHashMap<>();
    private final Map<String, String> held = new LinkedHashMap<>();
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private final Map<String, String> parties = new TreeMap<>();
    private final Map<String, Body> bodies = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    public Access(URL server, String county) {
        this.county = county;
        this.wire = new Wire(server);
    }

    /**
     * What stands at a place of an address.
     *
     * @param place the address up to its name, as described: {@code /api/v1/plots/{plotId}}
     * @param id of something that exists
     */
    public Access thing(String place, String id) {
        things.put(place, id);
        return this;
    }

    /**
     * Nothing of the kind can be made here; the named test holds who reaches it.
     *
     * @param place of something, or the whole address of a list
     */
    public Access heldBy(String place, String test) {
        held.put(place, test);
        return thing(place, Ids.next());
    }

    /** A part of an address, or of a query, that names no object; with several words each has a row of its own. */
    public Access word(String place, String... each) {
        words.put(place, List.of(each));
        fixed.put(place, each[0]);
        return this;
    }

    /** The party whose the things are, as this role sees it. */
    public Access owner(String role, String party) {
        parties.put(role, party);
        return this;
    }

    /** The body of this operation, where none can be invented. */
    public Access body(String operation, String type, String text) {
        bodies.put(operation, new Body(type, text));
        return this;
    }

    /**
     * Calls everything, holds what must hold, and compares what came out with the committed page.
     *
     * @param page that is committed
     * @param name of the service
     */
    public void check(String page, String name) {
        StringBuilder table = new StringBuilder(
                "# Who reaches what: " + name + "\n\n"
                        + "Written by `AccessTest` from calls of every operation by every role; see [README.md](README.md).\n\n"
                        + "| operation | who | of another party of the county | of another county |\n| --- | --- | --- | --- |\n");
        for (Operation operation : description.operations()) {
            rows(operation)
                    .forEach((called, row) -> table.append("| ")
                            .append(called)
                            .append(" | ")
                            .append(row)
                            .append(" |\n"));
        }
        assertEquals("", String.join("\n", faults));
        Committed.check(page, table.toString());
    }

    /** By what is called: one row, or one for each word that may stand in the address. */
    private Map<String, String> rows(Operation operation) {
        Map<String, String> rows = new LinkedHashMap<>();
        List<String> each = words.getOrDefault(operation.path(), List.of());
        if (each.size() < 2) {
            rows.put(operation.toString(), row(operation));
            return rows;
        }
        for (String word : each) {
            fixed.put(operation.path(), word);
            rows.put(operation.toString().replaceAll("\\{\\w+}$", word), row(operation));
        }
        return rows;
    }

    private String row(Operation operation) {
        if (operation.isPublic()) {
            return "anyone | public | public";
        }
        Set<String> described = new TreeSet<>(operation.roles().isEmpty() ? ROLES : operation.roles());
        Set<String> may = new TreeSet<>();
        for (String role : ROLES) {
            if (!code(send(operation, own(role), true, EMPTY)).equals("FORBIDDEN")) {
                may.add(role);
            }
        }
        if (!may.equals(described)) {
            faults.add(operation + " is described for " + described + " and takes " + may);
        }
        int stranger = send(operation, null, false, EMPTY).status();
        if (stranger != 401) {
            faults.add(operation + " answers " + stranger + " to nobody");
        }
        String who = operation.roles().isEmpty() ? ANYONE : String.join(", ", operation.roles());
        for (Map.Entry<String, String> place : held.entrySet()) {
            if (operation.path().startsWith(place.getKey())) {
                return who + " | held by " + place.getValue() + " | held by " + place.getValue();
            }
        }
        if (operation.ids().isEmpty()) {
            return operation.isWrite() ? who + " | – | –" : who + " | " + list(operation, may);
        }
        return who + " | " + object(operation, may);
    }

    private String object(Operation operation, Set<String> roles) {
        if (!operation.isWrite()
                && roles.stream().noneMatch(role -> isDone(send(operation, own(role), false, EMPTY)))) {
            faults.add(operation + " was reached by nobody: what the test names is not there");
        }
        Map<String, Body> fitting = new TreeMap<>();
        Set<String> unshown = new TreeSet<>();
        for (String role : roles) {
            fitting(operation, role).ifPresentOrElse(one -> fitting.put(role, one), () -> unshown.add(role));
        }
        Set<String> party = new TreeSet<>();
        for (Map.Entry<String, Body> one : fitting.entrySet()) {
            if (reaches(operation, another(one.getKey()), one.getValue())) {
                party.add(one.getKey());
            }
            for (Actor foreign : elsewhere(one.getKey())) {
                if (reaches(operation, foreign, one.getValue())) {
                    faults.add(operation + " is reached from another county by " + foreign);
                }
            }
        }
        String beyond = unshown.isEmpty() ? "" : " (not shown: " + String.join(", ", unshown) + ")";
        return said(party) + beyond + " | nobody" + beyond;
    }

    private String list(Operation operation, Set<String> roles) {
        Set<String> party = new TreeSet<>();
        boolean any = false;
        boolean done = false;
        for (String role : roles) {
            Answer own = send(operation, own(role), false, EMPTY);
            done |= isDone(own);
            any |= names(own);
            if (names(send(operation, another(role), false, EMPTY))) {
                party.add(role);
            }
            for (Actor foreign : elsewhere(role)) {
                if (names(send(operation, foreign, false, EMPTY))) {
                    faults.add(operation + " tells another county of this one: " + foreign);
                }
            }
        }
        if (!done) {
            faults.add(operation + " was answered to nobody: the test must say what it asks for");
        }
        return any ? said(party) + " | nobody" : "names nothing of a party here | nobody";
    }

    /** Whether it tells of what was named to this test, or of who owns it. */
    private boolean names(Answer answer) {
        return isDone(answer)
                && Stream.concat(things.values().stream(), parties.values().stream())
                        .anyMatch(answer.body()::contains);
    }

    private static String said(Set<String> roles) {
        if (roles.size() == ROLES.size()) {
            return ANYONE;
        }
        return roles.isEmpty() ? "nobody" : String.join(", ", roles);
    }

    /** A body the role may send and that is refused for nothing but the object. */
    private Optional<Body> fitting(Operation operation, String role) {
        for (int i = 0; i < (operation.bodies().isEmpty() ? 1 : BODIES); i++) {
            Body body = invented(operation);
            if (send(operation, own(role), true, body).status() == 404) {
                return Optional.of(body);
            }
        }
        return Optional.empty();
    }

    private Body invented(Operation operation) {
        Body given = bodies.get(operation.toString());
        JsonNode shape = operation.bodies().get("application/json");
        if (given != null || shape == null) {
            return given == null ? EMPTY : given;
        }
        return new Body("application/json", values.of("", shape).toString());
    }

    private boolean reaches(Operation operation, Actor actor, Body body) {
        return !told(send(operation, actor, false, body)).equals(told(send(operation, actor, true, body)));
    }

    /** Without what differs between any two answers: the ids asked for, the trace. */
    private String told(Answer answer) {
        String body = answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
        for (Map.Entry<String, String> thing : things.entrySet()) {
            body = body.replace(thing.getValue(), "#").replace(ghost(thing.getValue()), "#");
        }
        return answer.status() + body;
    }

    private Answer send(Operation operation, Actor actor, boolean ghosts, Body body) {
        Call call = new Call(operation, actor, target(operation, ghosts ? Access::ghost : id -> id));
        call.signIn();
        if (operation.isWrite()) {
            call.header("Idempotency-Key", Ids.next());
            call.header(
                    "Content-Type",
                    operation.bodies().containsKey(body.type())
                                    || operation.bodies().isEmpty()
                            ? body.type()
                            : operation.bodies().keySet().iterator().next());
            call.body = body.text().getBytes(StandardCharsets.UTF_8);
        }
        try {
            Answer answer = wire.send(call);
            if (answer.status() < 200 || answer.status() >= 500) {
                faults.add(call + "\n    → " + answer.status());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(call.toString(), e);
        }
    }

    private String target(Operation operation, UnaryOperator<String> seen) {
        String target = operation.path();
        for (String name : operation.ids()) {
            String part = "{" + name + "}";
            String place = operation.path().substring(0, operation.path().indexOf(part) + part.length());
            String value = fixed.get(place);
            if (value == null) {
                String thing = things.get(place);
                if (thing == null) {
                    throw new AssertionError(
                            "Nobody said what stands at " + place + ": the test names something that exists there");
                }
                value = seen.apply(thing);
            }
            target = target.replace(part, value);
        }
        return target
                + operation.query().entrySet().stream()
                        .filter(asked -> fixed.containsKey(operation.path() + "?" + asked.getKey()))
                        .map(asked -> asked.getKey() + "=" + fixed.get(operation.path() + "?" + asked.getKey()))
                        .collect(Collectors.joining("&", "?", ""))
                        .replaceAll("^\\?$", "");
    }

    /** An id of the same form that was never given: its digits and letters one further. */
    private static String ghost(String id) {
        StringBuilder ghost = new StringBuilder(id);
        for (int i = Math.max(0, id.length() - 5); i < id.length(); i++) {
            char at = id.charAt(i);
            if (Character.isDigit(at)) {
                ghost.setCharAt(i, (char) ('0' + (at - '0' + 1) % 10));
            } else if (at >= 'A' && at < 'Z' || at >= 'a' && at < 'f') {
                ghost.setCharAt(i, (char) (at == 'H' || at == 'K' || at == 'N' || at == 'T' ? at + 2 : at + 1));
            }
        }
        return ghost.toString();
    }

    private Actor own(String role) {
        return new Actor("own-" + role, role, county, parties.getOrDefault(role, county + "-" + role));
    }

    private Actor another(String role) {
        return new Actor("another-" + role, role, county, county + "-another-" + role);
    }

    /** Of another county: one with a party of its own, and one whose token names the owner's, so that the county alone keeps them apart. */
    private List<Actor> elsewhere(String role) {
        return List.of(
                new Actor("elsewhere-" + role, role, ELSEWHERE, ELSEWHERE + "-" + role),
                new Actor("elsewhere-" + role, role, ELSEWHERE, own(role).party()));
    }

    private static boolean isDone(Answer answer) {
        return answer.status() >= 200 && answer.status() < 300;
    }

    private static String code(Answer answer) {
        JsonNode problem = answer.status() < 400 ? null : Caller.read(answer.body());
        return problem == null ? "" : problem.path("code").asText();
    }
}
