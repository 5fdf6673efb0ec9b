package org.lintan.market.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.floor.Blotter;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.Stranger;
import org.lintan.market.desk.log.Command;
import org.lintan.market.desk.log.Desk;
import org.lintan.market.desk.log.Outrun;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Outcome;

/**
 * Carries out the commands of the market: lets each form read what its commands are about, reads what all of them draw on, has one command
 * after the other decided, posts the journals of all at once, writes what changed. Runs inside the transaction of the batch. The books have the
 * last word: they lock the balances, and if one has changed since it was read, the whole batch is decided again.
 */
@ApplicationScoped
class TradingDesk implements Desk {

    private static final Logger LOG = Logger.getLogger(TradingDesk.class);

    private final Forms forms;
    private final CoreReader reader;
    private final CoreWriter writer;
    private final Books books;

    TradingDesk(Forms forms, CoreReader reader, CoreWriter writer, Books books) {
        this.forms = forms;
        this.reader = reader;
        this.writer = writer;
        this.books = books;
    }

    @Override
    public Uni<List<Outcome<?>>> decide(Sql sql, List<Command> commands) {
        return decide(sql, commands, Set.of(), false);
    }

    @Override
    public Uni<Void> lock(Sql sql, List<Command> commands) {
        Agenda agenda = forms.agenda();
        commands.forEach(agenda::add);
        Set<Account> accounts = new TreeSet<>();
        agenda.turns().stream()
                .filter(turn -> turn.type().ofParticipant())
                .forEach(turn -> accounts.addAll(CoreReader.drawnOn(turn.command())));
        return accounts.isEmpty() ? Uni.createFrom().voidItem() : books.lock(sql, accounts);
    }

    /**
     * A command that trips over a fault of ours is refused by itself: all others are decided again, from the rows, without it. Where a command meets
     * somebody nobody expected it to, all are decided again, and what was remembered is read anew with everybody in it.
     *
     * @param again whether they are
     */
    private Uni<List<Outcome<?>>> decide(Sql sql, List<Command> commands, Set<String> faulty, boolean again) {
        Map<String, Outcome<?>> outcomes = new HashMap<>();
        Agenda agenda = forms.agenda();
        for (Command command : commands) {
            if (faulty.contains(command.commandId()) || !agenda.add(command)) {
                outcomes.put(command.commandId(), Outcome.refused(MarketCode.COMMAND_FAILED));
            }
        }
        return (agenda.turns().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : carryOut(sql, agenda, commands, outcomes, again))
                .map(done -> commands.stream()
                        .<Outcome<?>>map(command -> outcomes.get(command.commandId()))
                        .toList())
                .onFailure(Tripped.class)
                .recoverWithUni(tripped -> decide(sql, commands, ((Tripped) tripped).and(faulty), again))
                .onFailure(Stranger.class)
                .recoverWithUni(met -> decide(sql, commands, faulty, true));
    }

    private Uni<Void> carryOut(
            Sql sql, Agenda agenda, List<Command> commands, Map<String, Outcome<?>> outcomes, boolean again) {
        return each(agenda.parts(), part -> part.load(sql))
                .chain(() -> reader.read(sql, agenda, forms.rules()))
                .map(state -> decide(new Floor(state), agenda, outcomes, again))
                .call(done -> post(sql, done.journals()))
                .call(done -> writer.write(sql, done, commands))
                .chain(() -> each(agenda.parts(), part -> part.save(sql)));
    }

    private static Blotter decide(Floor floor, Agenda agenda, Map<String, Outcome<?>> outcomes, boolean again) {
        for (Part.Turn turn : agenda.turns()) {
            String commandId = turn.command().commandId();
            try {
                outcomes.put(commandId, turn.take(floor));
            } catch (RuntimeException fault) {
                if (fault instanceof Stranger && !again) {
                    LOG.warnf("Command %s met %s, whom nobody expected there", commandId, fault.getMessage());
                    throw fault;
                }
                LOG.errorf(fault, "Command %s failed inside", commandId);
                throw new Tripped(commandId);
            }
        }
        return floor.blotter();
    }

    /** The floor broke while it took this command: nothing of it may be used. */
    private static final class Tripped extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String commandId;

        Tripped(String commandId) {
            super(commandId, null, false, false);
            this.commandId = commandId;
        }

        private Set<String> and(Set<String> faulty) {
            Set<String> more = new HashSet<>(faulty);
            more.add(commandId);
            return more;
        }
    }

    private Uni<Void> post(Sql sql, List<Journal> journals) {
        return books.post(sql, journals)
                .invoke(postings -> postings.stream()
                        .filter(posting -> !(posting instanceof Posting.Posted))
                        .findFirst()
                        .ifPresent(posting -> {
                            throw new Outrun("The books answered " + posting);
                        }))
                .replaceWithVoid();
    }

    private static Uni<Void> each(Collection<Part<?, ?, ?>> parts, Function<Part<?, ?, ?>, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> step.apply(part).replaceWith(Boolean.TRUE))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
