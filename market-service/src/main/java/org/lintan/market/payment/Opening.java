package org.lintan.market.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a village's money of the time before is a claim of which sale. First in, first out: what left the market was of the oldest
 * sales, so what is still there is of the newest; money that came otherwise is a claim of its own. Pure.
 */
final class Opening {

    /** A sale's proceeds less its fee, in fen. */
    record Sale(String tradeId, long netFen, Instant settledAt) {}

    /** An open withdrawal: on its way already. */
    record Withdrawal(String orderId, long amountFen, Instant askedAt) {}

    /** @param orderId the order that carries it; null while it waits */
    record Claim(String claimId, int part, long amountFen, Instant madeAt, String orderId) {}

    record Claims(List<Claim> claims) {

        long totalFen() {
            return claims.stream().mapToLong(Claim::amountFen).reduce(0, Math::addExact);
        }
    }

    private Opening() {}

    /**
     * @param freeFen what the village could have taken out
     * @param withdrawals oldest first; the oldest money is theirs
     * @param sales oldest first
     */
    static Claims of(String party, long freeFen, List<Withdrawal> withdrawals, List<Sale> sales) {
        long leftFen = withdrawals.stream().mapToLong(Withdrawal::amountFen).reduce(freeFen, Math::addExact);
        List<Piece> pieces = new ArrayList<>();
        for (int i = sales.size() - 1; i >= 0 && leftFen > 0; i--) {
            Sale sale = sales.get(i);
            long fen = Math.min(leftFen, sale.netFen());
            pieces.add(new Piece(sale.tradeId(), fen, sale.settledAt()));
            leftFen -= fen;
        }
        if (leftFen > 0) {
            pieces.add(new Piece("opening-" + party, leftFen, Instant.EPOCH));
        }
        Collections.reverse(pieces);
        return new Claims(deal(pieces, withdrawals));
    }

    private record Piece(String claimId, long fen, Instant madeAt) {}

    /** The oldest pieces go to the withdrawals in their order; a piece that two share is cut in parts. */
    private static List<Claim> deal(List<Piece> pieces, List<Withdrawal> withdrawals) {
        List<Claim> claims = new ArrayList<>();
        Map<String, Integer> parts = new HashMap<>();
        int order = 0;
        long orderLeft = withdrawals.isEmpty() ? 0 : withdrawals.get(0).amountFen();
        for (Piece piece : pieces) {
            long pieceLeft = piece.fen();
            while (pieceLeft > 0) {
                boolean waits = order >= withdrawals.size();
                long fen = waits ? pieceLeft : Math.min(pieceLeft, orderLeft);
                String orderId = waits ? null : withdrawals.get(order).orderId();
                claims.add(new Claim(
                        piece.claimId(),
                        parts.merge(piece.claimId(), 1, Integer::sum) - 1,
                        fen,
                        piece.madeAt(),
                        orderId));
                pieceLeft -= fen;
                if (!waits) {
                    orderLeft -= fen;
                    if (orderLeft == 0) {
                        order++;
                        orderLeft = order < withdrawals.size()
                                ? withdrawals.get(order).amountFen()
                                : 0;
                    }
                }
            }
        }
        return claims;
    }
}
