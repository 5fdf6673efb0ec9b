package org.lintan.ledger.plan;

import java.util.List;
import org.lintan.kernel.split.Carry;
import org.lintan.kernel.split.FairSplit;
import org.lintan.kernel.split.Line;
import org.lintan.kernel.split.Share;
import org.lintan.kernel.split.Split;

/**
 * The households' lines of a reckoned plan. A fixed amount per head is multiplied out and leaves every carry as it is;
 * a pot shared completely goes through the fair split with the seed the decision fixed.
 */
public final class HouseholdShares {

    private HouseholdShares() {}

    /**
     * One line per household; the amounts sum to {@code parts.householdsFen()} exactly.
     *
     * @param households key, heads as weight, and what earlier splits still owe
     */
    public static List<Line> lines(Plan plan, Reckoning.Parts parts, List<Share> households, byte[] seed) {
        List<Line> lines = plan.perHeadFen() != null
                ? perHead(plan.perHeadFen(), households)
                : split(parts.householdsFen(), households, seed);
        long sum = lines.stream().mapToLong(Line::amountFen).reduce(0, Math::addExact);
        if (sum != parts.householdsFen()) {
            throw new IllegalStateException(
                    "the lines sum to " + sum + " fen, the households' part is " + parts.householdsFen());
        }
        return lines;
    }

    private static List<Line> perHead(long perHeadFen, List<Share> households) {
        return households.stream()
                .map(share -> new Line(share.key(), Math.multiplyExact(perHeadFen, share.weight()), share.carry()))
                .toList();
    }

    private static List<Line> split(long potFen, List<Share> households, byte[] seed) {
        Split split = FairSplit.split(potFen, households, seed);
        if (split instanceof Split.Lines lines) {
            return lines.lines();
        }
        throw new IllegalStateException("a checked roll cannot be refused: " + split);
    }

    /** The households as the fair split takes them: weight = heads. */
    public static Share share(String party, int members, Carry carry) {
        return new Share(party, members, carry);
    }
}
