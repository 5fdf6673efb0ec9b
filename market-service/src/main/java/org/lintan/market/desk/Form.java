package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.desk.floor.Action;
import org.lintan.market.desk.floor.CommandType;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Seat;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;

/**
 * A way of trading, whole: the commands it takes, the state it loads, its pure decision, what it saves, how it answers. A bean of this type is
 * all the desk needs to know; forms do not know each other, and what they share stands on the {@link Floor}.
 *
 * <p>{@code load} and {@code save} take all commands of a batch, of whatever counties, in a number of statements that does not grow with them.
 * Everything runs in the transaction of the batch, which may be tried again: nothing outside the database may change.
 *
 * @param <A> what its commands ask for
 * @param <D> what becomes of one
 * @param <S> its state for the length of a batch
 */
public interface Form<A extends Action, D, S> {

    /** The kinds of command it takes. Each kind belongs to exactly one form. */
    List<CommandType<? extends A>> commands();

    /** What it trades. */
    default Set<InstrumentKind> kinds() {
        return Set.of(InstrumentKind.TICKET);
    }

    /** Keys of the dated rules it needs besides those of all; a day without one of them is a day without this form. */
    default List<String> rules() {
        return List.of();
    }

    /** Reads what its commands are about. */
    Uni<S> load(Sql sql, List<FloorCommand<A>> commands);

    /** Whom the floor must know for it besides those who command. */
    default Collection<Seat> seats(S state) {
        return List.of();
    }

    /** Why what the command names does not exist for who asks; empty if it does, or none is named. Says no more than that. */
    default Optional<Refusal> unknown(S state, FloorCommand<A> command) {
        return Optional.empty();
    }

    /** Judges one command the floor has heard and, unless it is refused, moves floor and state on. Pure: no clock, no IO. */
    D decide(Floor floor, S state, FloorCommand<A> command);

    /** Writes what its commands have changed, except money, units and trades: those are the floor's. */
    Uni<Void> save(Sql sql, S state);

    /** What the request is answered. */
    Outcome<?> answer(FloorCommand<A> command, D decision);
}
