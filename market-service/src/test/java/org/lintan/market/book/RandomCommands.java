package org.lintan.market.book;

import java.util.Random;

/**
 * A small, crowded market from a seed: few ids, few parties, few prices, so that everything meets everything. Some
 * commands are nonsense on purpose.
 */
final class RandomCommands {

    private final Random random;
    private final BookTerms terms;
    private final int ids;
    private final int prices;
    private long now = 100;

    RandomCommands(long seed) {
        this(new Random(seed));
    }

    RandomCommands(Random random) {
        this.random = random;
        long tick = random.nextInt(3) == 0 ? 5 : 1;
        long lot = random.nextInt(3) == 0 ? 10 : 1;
        boolean tight = random.nextInt(3) == 0;
        BookLimits limits =
                new BookLimits(tick, lot, 40 * tick, 60 * lot, tight ? 8 : 200, tight ? 3 : 50, 1 + random.nextInt(12));
        terms = new BookTerms(limits, SelfTrade.values()[random.nextInt(4)]);
        ids = 5 + random.nextInt(60);
        prices = 3 + random.nextInt(25);
    }

    BookTerms terms() {
        return terms;
    }

    /** The next command, most often about something that is there. */
    BookCommand next(BookSnapshot seen) {
        now += random.nextInt(3);
        if (seen.phase() == Phase.HALTED && random.nextInt(3) == 0) {
            return new BookCommand.Resume(now);
        }
        if (seen.phase() != Phase.CONTINUOUS && random.nextInt(12) == 0) {
            return random.nextBoolean()
                    ? new BookCommand.Enter(Phase.CONTINUOUS, now)
                    : new BookCommand.Uncross(price(), now);
        }
        int kind = random.nextInt(100);
        if (kind < 58) {
            return new BookCommand.Place(order(), now);
        }
        RestingOrder resting = random.nextInt(8) == 0 ? null : anyOf(seen);
        if (kind < 68) {
            return resting == null
                    ? new BookCommand.Cancel(id(), party(), now)
                    : new BookCommand.Cancel(resting.id(), resting.party(), now);
        }
        if (kind < 80) {
            return resting == null ? new BookCommand.Amend(id(), party(), price(), quantity(), now) : amend(resting);
        }
        if (kind < 88) {
            return resting == null
                    ? new BookCommand.Take(id(), party(), group(), id(), price(), quantity(), now)
                    : take(resting);
        }
        return rare(kind);
    }

    private BookCommand amend(RestingOrder resting) {
        long price = random.nextInt(3) == 0 ? resting.price() : price();
        return switch (random.nextInt(4)) {
            case 0 -> new BookCommand.Amend(resting.id(), resting.party(), price, resting.quantity() - lot(), now);
            case 1 -> new BookCommand.Amend(resting.id(), resting.party(), price, resting.quantity(), now);
            default -> new BookCommand.Amend(resting.id(), resting.party(), price, quantity(), now);
        };
    }

    private BookCommand take(RestingOrder resting) {
        long quantity = random.nextInt(3) == 0 ? resting.shown() : quantity();
        return new BookCommand.Take(id(), party(), group(), resting.id(), resting.price(), quantity, now);
    }

    private RestingOrder anyOf(BookSnapshot seen) {
        int count = seen.buys().size() + seen.sells().size();
        if (count == 0) {
            return null;
        }
        int at = random.nextInt(count);
        return at < seen.buys().size()
                ? seen.buys().get(at)
                : seen.sells().get(at - seen.buys().size());
    }

    private BookCommand rare(int kind) {
        return switch (kind) {
            case 88 -> new BookCommand.CancelAll(party(), now);
            case 89 -> new BookCommand.Tick(now += random.nextInt(20));
            case 90 -> new BookCommand.Band(tick(), 40 * tick(), now);
            case 91 -> new BookCommand.Band(Math.min(price(), price()), price() + 8 * tick(), now);
            case 92 -> new BookCommand.Halt(now);
            case 93 -> new BookCommand.Resume(now);
            case 94, 95, 96 -> new BookCommand.Enter(Phase.values()[random.nextInt(4)], now);
            case 97 -> new BookCommand.Indicate(price(), now);
            default -> new BookCommand.Uncross(price(), now);
        };
    }

    private NewOrder order() {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        NewOrder order =
                NewOrder.limit(id(), party(), side, price(), quantity()).relatedTo(group());
        return switch (random.nextInt(14)) {
            case 0, 1 -> order.goodFor(TimeInForce.IOC);
            case 2, 3 -> order.goodFor(TimeInForce.FOK);
            case 4 -> order.until(now + random.nextInt(30));
            case 5, 6 -> order.showing(lot() * random.nextInt(8));
            case 7 -> order.onlyPosted();
            case 8 -> order.atLeast(quantity());
            case 9 -> NewOrder.market(order.id(), order.party(), side, order.price(), order.quantity());
            case 10 -> anything(order);
            default -> order;
        };
    }

    /** Terms put together without regard for sense. */
    private NewOrder anything(NewOrder order) {
        return new NewOrder(
                order.id(),
                order.party(),
                order.group(),
                order.side(),
                random.nextInt(4) == 0,
                TimeInForce.values()[random.nextInt(4)],
                price(),
                quantity(),
                random.nextInt(3) == 0 ? quantity() : 0,
                random.nextInt(3) == 0 ? random.nextInt(20) - 2 : 0,
                random.nextInt(3) == 0,
                random.nextInt(3) == 0 ? now + random.nextInt(9) - 2 : 0);
    }

    private long id() {
        return 1 + random.nextInt(ids);
    }

    private int party() {
        return 1 + random.nextInt(4);
    }

    private int group() {
        return Math.max(0, random.nextInt(6) - 3);
    }

    private long price() {
        return random.nextInt(60) == 0 ? random.nextInt(50) - 3 : tick() * (1 + random.nextInt(prices));
    }

    private long quantity() {
        return random.nextInt(60) == 0 ? random.nextInt(80) - 3 : lot() * (1 + random.nextInt(20));
    }

    private long tick() {
        return terms.limits().tick();
    }

    private long lot() {
        return terms.limits().lot();
    }
}
