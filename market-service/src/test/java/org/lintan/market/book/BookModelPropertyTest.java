package org.lintan.market.book;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The naive book as a model of the fast one, over command lists that shrink: what is reported of a failure is the
 * shortest list of the plainest commands that still fails.
 */
class BookModelPropertyTest {

    private static final BookLimits LIMITS = new BookLimits(1, 1, 20, 50, 12, 4, 6);

    @Property(tries = 300)
    void theFastBookSaysWhatTheModelSays(@ForAll("commands") List<BookCommand> commands, @ForAll SelfTrade rule) {
        BookTerms terms = new BookTerms(LIMITS, rule);
        NaiveBook model = new NaiveBook(terms, BookSnapshot.empty(LIMITS));
        FastBook book = new FastBook(terms);
        Witness witness = new Witness(LIMITS);
        EventRecorder expected = new EventRecorder();
        EventRecorder actual = new EventRecorder();
        for (BookCommand command : commands) {
            command.applyTo(model, expected);
            command.applyTo(book, actual);
            List<BookEvent> events = expected.drain();
            assertEquals(events, actual.drain(), command.toString());
            assertEquals(model.snapshot(), book.snapshot());
            BookAudit.check(book);
            witness.hears(command, events);
            witness.findsInTheBookWhatIsOpen(book);
        }
    }

    @Provide
    Arbitrary<List<BookCommand>> commands() {
        return Arbitraries.<BookCommand>frequencyOf(
                        Tuple.of(12, orders().map(order -> new BookCommand.Place(order, 0))),
                        Tuple.of(
                                2,
                                Combinators.combine(ids(), parties())
                                        .as((id, party) -> new BookCommand.Cancel(id, party, 0))),
                        Tuple.of(
                                3,
                                Combinators.combine(ids(), parties(), prices(), quantities())
                                        .as((id, party, price, quantity) ->
                                                new BookCommand.Amend(id, party, price, quantity, 0))),
                        Tuple.of(
                                1,
                                Combinators.combine(ids(), parties(), ids(), prices(), quantities())
                                        .as((id, party, resting, price, quantity) ->
                                                new BookCommand.Take(id, party, 0, resting, price, quantity, 0))),
                        Tuple.of(
                                1,
                                Combinators.combine(prices(), prices())
                                        .as((low, high) -> new BookCommand.Band(low, high, 0))),
                        Tuple.of(1, Arbitraries.of(Phase.class).map(phase -> new BookCommand.Enter(phase, 0))),
                        Tuple.of(1, prices().map(price -> new BookCommand.Uncross(price, 0))),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        new BookCommand.Halt(0),
                                        new BookCommand.Resume(0),
                                        new BookCommand.Resume(0),
                                        new BookCommand.CancelAll(1, 0))))
                .list()
                .ofMaxSize(80);
    }

    private static Arbitrary<NewOrder> orders() {
        Arbitrary<NewOrder> plain = Combinators.combine(
                        ids(),
                        parties(),
                        Arbitraries.of(Side.class),
                        prices(),
                        quantities(),
                        Arbitraries.integers().between(0, 2))
                .as((id, party, side, price, quantity, group) ->
                        NewOrder.limit(id, party, side, price, quantity).relatedTo(group));
        return Combinators.combine(plain, Arbitraries.integers().between(0, 9)).as((order, kind) -> switch (kind) {
            case 1 -> order.goodFor(TimeInForce.IOC);
            case 2 -> order.goodFor(TimeInForce.FOK);
            case 3 -> order.showing(1 + order.quantity() / 3);
            case 4 -> order.onlyPosted();
            case 5 -> order.atLeast(1 + order.quantity() / 2);
            case 6 -> NewOrder.market(order.id(), order.party(), order.side(), order.price(), order.quantity());
            default -> order;
        });
    }

    private static Arbitrary<Long> ids() {
        return Arbitraries.longs().between(1, 20);
    }

    private static Arbitrary<Integer> parties() {
        return Arbitraries.integers().between(1, 4);
    }

    private static Arbitrary<Long> prices() {
        return Arbitraries.longs().between(1, 20);
    }

    private static Arbitrary<Long> quantities() {
        return Arbitraries.longs().between(1, 50);
    }
}
