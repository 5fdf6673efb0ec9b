package org.lintan.market.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A one-way auction from its announcement to its award. Bids are binding. Best price wins, then the earlier bid; the last
 * winner may get less than it bid for when several may win. Winners trade at what they bid, never beyond the reserve.
 *
 * <p>In a clock auction every bid accepted is an award; in the other forms awards are made once, at the close.
 */
public final class OneWayAuction {

    private final OneWayTerms terms;
    private final List<OneWayBid> bids = new ArrayList<>();
    private long nextSequence = 1;

    public OneWayAuction(OneWayTerms terms) {
        this.terms = terms;
    }

    /** Makes a bid; the refusal, or empty if it stands. */
    public Optional<OneWayRefusal> bid(long id, int party, int group, long price, long quantity, long at) {
        OneWayRefusal fault = fault(party, group, price, quantity, at);
        if (fault != null) {
            return Optional.of(fault);
        }
        bids.add(new OneWayBid(id, party, price, quantity, nextSequence++));
        return Optional.empty();
    }

    private OneWayRefusal fault(int party, int group, long price, long quantity, long at) {
        if (at < terms.opensAt()) {
            return OneWayRefusal.NOT_OPEN_YET;
        }
        if (at >= terms.closesAt() || terms.form() == OneWayForm.CLOCK && left() == 0) {
            return OneWayRefusal.CLOSED;
        }
        if (party == terms.owner() || group != 0 && group == terms.group()) {
            return OneWayRefusal.SELF_TRADE;
        }
        if (!validQuantity(quantity)) {
            return OneWayRefusal.QUANTITY_INVALID;
        }
        if (price <= 0) {
            return OneWayRefusal.PRICE_NOT_POSITIVE;
        }
        if (price % terms.tick() != 0) {
            return OneWayRefusal.PRICE_OFF_TICK;
        }
        return switch (terms.form()) {
            case OPEN -> openFault(price, quantity);
            case CLOCK -> price == clock(at) ? null : OneWayRefusal.NOT_THE_CLOCKS_PRICE;
            case SEALED -> bids.stream().anyMatch(bid -> bid.party() == party) ? OneWayRefusal.ALREADY_BID : null;
        };
    }

    private boolean validQuantity(long quantity) {
        long most = terms.form() == OneWayForm.CLOCK ? left() : terms.quantity();
        boolean partOrAll = terms.severalWinners() ? quantity <= most : quantity == terms.quantity();
        return quantity > 0 && quantity % terms.lot() == 0 && partOrAll;
    }

    /** A bid must at least open at the start, stay within the reserve, and better the worst bid that would win by a step. */
    private OneWayRefusal openFault(long price, long quantity) {
        if (!terms.withinReserve(price)) {
            return OneWayRefusal.BEYOND_RESERVE;
        }
        if (terms.bidderSide().better(terms.start(), price)) {
            return OneWayRefusal.NOT_BETTER;
        }
        List<OneWayAward> standing = awards(bids);
        long awarded = standing.stream().mapToLong(OneWayAward::quantity).sum();
        if (terms.quantity() - awarded >= quantity) {
            return null;
        }
        long worst = standing.get(standing.size() - 1).price();
        long needed = terms.bidderSide() == Side.BUY ? Math.addExact(worst, terms.step()) : worst - terms.step();
        return terms.bidderSide().better(needed, price) ? OneWayRefusal.NOT_BETTER : null;
    }

    /** What the clock asks at this time: from the start towards the reserve, never beyond it. */
    public long clock(long at) {
        long moves = Math.max(0, at - terms.opensAt()) / terms.stepTime();
        long distance = Math.abs(terms.start() - terms.reserve());
        long moved = moves > distance / terms.step() ? distance : moves * terms.step();
        return terms.ownerSide() == Side.SELL
                ? Math.max(terms.reserve(), terms.start() - moved)
                : Math.min(terms.reserve(), terms.start() + moved);
    }

    /** The best bids so far, best first: what everybody may see of an open auction; nothing of a sealed one. */
    public List<OneWayBid> standing() {
        return terms.form() == OneWayForm.SEALED ? List.of() : sorted(bids);
    }

    /** Who gets what, best first; empty while bids are still taken, except where the clock has awarded already. */
    public List<OneWayAward> awards(long at) {
        return terms.form() == OneWayForm.CLOCK || at >= terms.closesAt() ? awards(bids) : List.of();
    }

    private List<OneWayAward> awards(List<OneWayBid> from) {
        List<OneWayAward> awards = new ArrayList<>();
        long left = terms.quantity();
        for (OneWayBid bid : sorted(from)) {
            long quantity = Math.min(left, bid.quantity());
            if (quantity > 0 && terms.withinReserve(bid.price())) {
                awards.add(new OneWayAward(bid.id(), bid.party(), bid.price(), quantity));
                left -= quantity;
            }
        }
        return List.copyOf(awards);
    }

    private List<OneWayBid> sorted(List<OneWayBid> from) {
        Comparator<OneWayBid> bestPrice = Comparator.comparingLong(OneWayBid::price);
        Comparator<OneWayBid> first = terms.bidderSide() == Side.BUY ? bestPrice.reversed() : bestPrice;
        return from.stream()
                .sorted(first.thenComparingLong(OneWayBid::sequence))
                .toList();
    }

    private long left() {
        return terms.quantity() - bids.stream().mapToLong(OneWayBid::quantity).sum();
    }
}
