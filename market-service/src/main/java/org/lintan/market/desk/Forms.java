package org.lintan.market.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lintan.market.desk.floor.CommandType;
import org.lintan.market.desk.floor.Terms;

/** The ways of trading there are, and which of them takes which command. */
@ApplicationScoped
class Forms {

    record Taker(Form<?, ?, ?> form, CommandType<?> type) {}

    private final Map<String, Taker> takers = new HashMap<>();
    private final List<String> rules;
    private final ObjectMapper json;

    Forms(@All List<Form<?, ?, ?>> forms, ObjectMapper json) {
        this.json = json;
        this.rules = Stream.concat(Terms.CORE.stream(), forms.stream().flatMap(form -> form.rules().stream()))
                .distinct()
                .toList();
        for (Form<?, ?, ?> form : forms) {
            form.commands().forEach(type -> enter(new Taker(form, type)));
        }
    }

    private void enter(Taker taker) {
        Taker other = takers.put(taker.type().name(), taker);
        if (other != null) {
            throw new IllegalStateException(
                    "Two ways of trading take " + taker.type().name() + ": "
                            + taker.form().getClass() + " and " + other.form().getClass());
        }
    }

    /** Keys of all dated rules a form needs. */
    List<String> rules() {
        return rules;
    }

    Agenda agenda() {
        return new Agenda(Map.copyOf(takers), json);
    }
}
