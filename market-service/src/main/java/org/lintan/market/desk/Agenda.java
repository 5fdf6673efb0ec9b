package org.lintan.market.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintan.market.desk.log.Command;
import org.lintan.platform.db.UnknownWord;

/** What is on the desk: the turns of a batch in the order of the log, and the part each form has in it. */
final class Agenda {

    private final Map<String, Forms.Taker> takers;
    private final ObjectMapper json;
    private final List<Part.Turn> turns = new ArrayList<>();
    private final Map<Form<?, ?, ?>, Part<?, ?, ?>> parts = new IdentityHashMap<>();
    private final List<Part<?, ?, ?>> inOrder = new ArrayList<>();

    Agenda(Map<String, Forms.Taker> takers, ObjectMapper json) {
        this.takers = takers;
        this.json = json;
    }

    /**
     * False if its payload makes no sense. Fails with {@link UnknownWord} where a newer release wrote it: its kind, or a word in its payload, is none
     * of this one.
     */
    boolean add(Command command) {
        Forms.Taker taker = takers.get(command.type());
        if (taker == null) {
            throw new UnknownWord("command " + command.type());
        }
        Optional<Part.Turn> turn = part(taker.form()).add(command, taker.type(), json);
        turn.ifPresent(turns::add);
        return turn.isPresent();
    }

    List<Part.Turn> turns() {
        return turns;
    }

    Collection<Part<?, ?, ?>> parts() {
        return inOrder;
    }

    private Part<?, ?, ?> part(Form<?, ?, ?> form) {
        return parts.computeIfAbsent(form, none -> {
            Part<?, ?, ?> part = new Part<>(form);
            inOrder.add(part);
            return part;
        });
    }
}
