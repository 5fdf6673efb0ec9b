package org.lintan.market.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.floor.Action;
import org.lintan.market.desk.floor.CommandType;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Seat;
import org.lintan.market.desk.log.Command;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.UnknownWord;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;

/** One form's part in a batch. */
final class Part<A extends Action, D, S> {

    /** One command of the part, in its turn. */
    interface Turn {

        CommandType<?> type();

        FloorCommand<?> command();

        Outcome<?> take(Floor floor);
    }

    private final Form<A, D, S> form;
    private final List<FloorCommand<A>> commands = new ArrayList<>();
    private S state;

    Part(Form<A, D, S> form) {
        this.form = form;
    }

    /**
     * The command as the floor takes it; empty if its payload makes no sense. What the HTTP edge has checked is checked again: the log is
     * read by a process that did not write it.
     */
    Optional<Turn> add(Command command, CommandType<?> type, ObjectMapper json) {
        return form.commands().stream()
                .filter(type::equals)
                .findFirst()
                .flatMap(own -> action(command, own.action(), json))
                .map(action -> turn(type, floorCommand(command, action)));
    }

    Uni<Void> load(Sql sql) {
        return form.load(sql, commands).invoke(loaded -> state = loaded).replaceWithVoid();
    }

    Collection<Seat> seats() {
        return form.seats(state);
    }

    Uni<Void> save(Sql sql) {
        return form.save(sql, state);
    }

    private Turn turn(CommandType<?> type, FloorCommand<A> command) {
        commands.add(command);
        return new Turn() {
            @Override
            public CommandType<?> type() {
                return type;
            }

            @Override
            public FloorCommand<?> command() {
                return command;
            }

            @Override
            public Outcome<?> take(Floor floor) {
                Optional<Refusal> unheard =
                        floor.admission().refusal(command, type, form.rules()).or(() -> otherKind(command));
                return unheard.isPresent()
                        ? Outcome.refused(unknown(command).orElse(unheard.get()))
                        : form.answer(command, form.decide(floor, state, command));
            }
        };
    }

    /**
     * What is not there for who asks is not there, whatever else could be said against the command. Before, that was asked before a command was
     * written.
     */
    private Optional<Refusal> unknown(FloorCommand<A> command) {
        return command.first() == null ? Optional.empty() : form.unknown(state, command);
    }

    private Optional<Refusal> otherKind(FloorCommand<A> command) {
        return form.kinds().contains(command.kind())
                ? Optional.empty()
                : Optional.of(Refusal.of(MarketCode.TICKET_UNKNOWN));
    }

    private Optional<A> action(Command command, Class<? extends A> payload, ObjectMapper json) {
        try {
            return Optional.ofNullable(payload.cast(json.treeToValue(command.payload(), payload)))
                    .filter(Action::makesSense)
                    .map(action -> action);
        } catch (InvalidFormatException strange) {
            if (strange.getTargetType() != null && strange.getTargetType().isEnum()) {
                throw new UnknownWord(
                        command.type() + " " + strange.getTargetType().getSimpleName() + " " + strange.getValue());
            }
            return Optional.empty();
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }

    private static <A extends Action> FloorCommand<A> floorCommand(Command command, A action) {
        return new FloorCommand<>(
                command.commandId(),
                command.county(),
                command.party(),
                command.instrumentKind(),
                command.instrumentId(),
                command.at(),
                Today.of(command.at()),
                action,
                command.first());
    }
}
