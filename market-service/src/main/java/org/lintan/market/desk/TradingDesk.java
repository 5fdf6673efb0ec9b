package org.lintan.market.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.floor.Decision;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.log.Command;
import org.lintan.market.desk.log.Desk;
import org.lintan.market.desk.log.Outrun;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;

/**
 * Carries out the commands of the market: reads what they need, lets the floor decide, posts the journals of all of
 * them at once, writes what changed. Runs inside the transaction of the batch. The books have the last word: they lock the
 * balances, and if one has changed since it was read, the whole batch is decided again.
 */
@ApplicationScoped
class TradingDesk implements Desk {

    private static final Logger LOG = Logger.getLogger(TradingDesk.class);

    private final FloorReader reader;
    private final FloorWriter writer;
    private final Books books;
    private final ObjectMapper json;

    TradingDesk(FloorReader reader, FloorWriter writer, Books books, ObjectMapper json) {
        this.reader = reader;
        this.writer = writer;
        this.books = books;
        this.json = json;
    }

    @Override
    public Uni<List<Outcome<?>>> decide(Sql sql, List<Command> commands) {
        return decide(sql, commands, Set.of());
    }

    @Override
    public Uni<Void> lock(Sql sql, List<Command> commands) {
        Set<Account> accounts = new HashSet<>();
        commands.stream()
                .flatMap(command -> CommandType.read(command, json).stream())
                .filter(FloorCommand::isOfParticipant)
                .forEach(command -> FloorReader.add(accounts, command.county(), command.ticketId(), command.party()));
        return accounts.isEmpty() ? Uni.createFrom().voidItem() : books.lock(sql, accounts);
    }

    /** A command that trips over a fault of ours is refused by itself: all others are decided again, from the rows, without it. */
    private Uni<List<Outcome<?>>> decide(Sql sql, List<Command> commands, Set<String> faulty) {
        Map<String, Outcome<?>> outcomes = new HashMap<>();
        Map<String, List<FloorCommand>> byCounty = new TreeMap<>();
        for (Command command : commands) {
            CommandType.read(command, json)
                    .filter(read -> !faulty.contains(read.commandId()))
                    .ifPresentOrElse(
                            read -> byCounty.computeIfAbsent(read.county(), none -> new ArrayList<>())
                                    .add(read),
                            () -> outcomes.put(command.commandId(), Outcome.refused(MarketCode.COMMAND_FAILED)));
        }
        List<Floor> floors = new ArrayList<>();
        return Multi.createFrom()
                .iterable(byCounty.entrySet())
                .onItem()
                .transformToUniAndConcatenate(county -> reader.read(sql, county.getKey(), county.getValue())
                        .invoke(state ->
                                floors.add(decide(new Floor(county.getKey(), state), county.getValue(), outcomes))))
                .collect()
                .last()
                .chain(() -> post(
                        sql,
                        floors.stream()
                                .flatMap(floor -> floor.journals().stream())
                                .toList()))
                .chain(() -> writer.write(sql, floors, commands))
                .map(written -> commands.stream()
                        .<Outcome<?>>map(command -> outcomes.get(command.commandId()))
                        .toList())
                .onFailure(Tripped.class)
                .recoverWithUni(tripped -> decide(sql, commands, with(faulty, ((Tripped) tripped).commandId)));
    }

    private static Floor decide(Floor floor, List<FloorCommand> commands, Map<String, Outcome<?>> outcomes) {
        for (FloorCommand command : commands) {
            try {
                outcomes.put(command.commandId(), outcome(command, floor.take(command)));
            } catch (RuntimeException fault) {
                LOG.errorf(fault, "Command %s failed inside", command.commandId());
                throw new Tripped(command.commandId());
            }
        }
        return floor;
    }

    private static Set<String> with(Set<String> faulty, String commandId) {
        Set<String> more = new HashSet<>(faulty);
        more.add(commandId);
        return more;
    }

    /** The floor broke while it took this command: nothing of it may be used. */
    private static final class Tripped extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String commandId;

        Tripped(String commandId) {
            super(commandId, null, false, false);
            this.commandId = commandId;
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

    private static Outcome<?> outcome(FloorCommand command, Decision decision) {
        if (decision instanceof Decision.Opened opened) {
            return Outcome.created(
                    ListingAnswer.of(command.commandId(), opened.listing()),
                    URI.create("/api/v1/listings/" + opened.listing().listingId()));
        }
        if (decision instanceof Decision.Bought bought) {
            return Outcome.created(
                    PurchaseAnswer.of(bought.trade()),
                    URI.create("/api/v1/trades/" + bought.trade().tradeId()));
        }
        if (decision instanceof Decision.Cancelled cancelled) {
            return Outcome.done(ListingAnswer.of(command.commandId(), cancelled.listing()));
        }
        if (decision instanceof Decision.Placed placed) {
            return Outcome.created(
                    OrderView.of(command.commandId(), placed.order(), placed.trades()),
                    URI.create("/api/v1/orders/" + placed.order().orderId()));
        }
        if (decision instanceof Decision.OrderCancelled cancelled) {
            return Outcome.done(OrderView.of(command.commandId(), cancelled.order(), cancelled.trades()));
        }
        if (decision instanceof Decision.ModeSet set) {
            return Outcome.done(ModeAnswer.of(command.commandId(), set.change()));
        }
        if (decision instanceof Decision.DayTurned turned) {
            return Outcome.done(Map.of("endedOrders", turned.ended()));
        }
        Refusal refusal = ((Decision.Refused) decision).refusal();
        return Outcome.refused(refusal);
    }
}
