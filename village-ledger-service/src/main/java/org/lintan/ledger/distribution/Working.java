package org.lintan.ledger.distribution;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintan.kernel.split.Carry;
import org.lintan.kernel.split.Line;
import org.lintan.ledger.decision.DecisionFacts;
import org.lintan.ledger.plan.HouseholdShares;
import org.lintan.ledger.plan.PlanArithmetic;
import org.lintan.ledger.plan.Reckoning;
import org.lintan.ledger.roll.Heads;

/**
 * A decision worked out over its roll: the parts of the pot and each household's line. What hangs on the board and what is
 * paid out come from here, so that they can differ only by the odd fen another run settled in between.
 *
 * @param heads the roll in the order of its file
 * @param lines by household party; empty where the plan does not fit
 */
record Working(Reckoning reckoning, List<Heads> heads, Map<String, Line> lines) {

    /** @param carries what earlier splits still owe, by household party; who is absent is owed nothing */
    static Working of(DecisionFacts decision, List<Heads> heads, Map<String, Carry> carries) {
        long members = heads.stream().mapToLong(Heads::members).sum();
        Reckoning reckoning = PlanArithmetic.reckon(decision.plan(), decision.potFen(), members);
        Map<String, Line> lines = reckoning instanceof Reckoning.Parts parts
                ? HouseholdShares.lines(
                                decision.plan(),
                                parts,
                                heads.stream()
                                        .map(h -> HouseholdShares.share(
                                                h.householdParty(),
                                                h.members(),
                                                carries.getOrDefault(h.householdParty(), Carry.ZERO)))
                                        .toList(),
                                HexFormat.of().parseHex(decision.seed()))
                        .stream()
                        .collect(Collectors.toMap(Line::key, Function.identity()))
                : Map.of();
        return new Working(reckoning, heads, lines);
    }
}
