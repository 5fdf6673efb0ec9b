package org.lintan.ledger.plan;

import java.math.BigInteger;
import java.util.List;
import org.lintan.platform.http.Refusal;

/** Reckons the parts of a pot by a plan. All amounts are fen; nothing is rounded but the collective's share, down. */
public final class PlanArithmetic {

    private static final int WHOLE = 10_000;

    private PlanArithmetic() {}

    /** The parts of {@code potFen} among {@code members} heads. Refuses with a {@link PlanCode}. */
    public static Reckoning reckon(Plan plan, long potFen, long members) {
        if (potFen <= 0) {
            return unfit(PlanCode.PLAN_POT_NOT_POSITIVE);
        }
        if (members <= 0) {
            return unfit(PlanCode.PLAN_NO_MEMBERS);
        }
        if (plan.basisPoints() < 0 || plan.basisPoints() > WHOLE) {
            return unfit(PlanCode.PLAN_BASIS_POINTS_INVALID);
        }
        if (plan.perHeadFen() != null && plan.perHeadFen() <= 0) {
            return unfit(PlanCode.PLAN_PER_HEAD_INVALID);
        }
        int wrong = firstWrongDeduction(plan.deductions());
        if (wrong > 0) {
            return unfit(PlanCode.PLAN_DEDUCTION_INVALID, wrong);
        }
        BigInteger deductions = plan.deductions().stream()
                .map(d -> BigInteger.valueOf(d.amountFen()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (deductions.compareTo(BigInteger.valueOf(potFen)) > 0) {
            return unfit(PlanCode.PLAN_DEDUCTIONS_EXCEED_POT);
        }
        return parts(plan, potFen, deductions.longValueExact(), members);
    }

    /** The parts of a decision as it was recorded: a plan that does not fit its pot was refused then. */
    public static Reckoning.Parts recorded(Plan plan, long potFen, long members) {
        if (reckon(plan, potFen, members) instanceof Reckoning.Parts parts) {
            return parts;
        }
        throw new IllegalStateException("a recorded plan does not fit its pot of " + potFen + " fen");
    }

    private static Reckoning parts(Plan plan, long potFen, long deductionsFen, long members) {
        long left = potFen - deductionsFen;
        long collective = BigInteger.valueOf(left)
                .multiply(BigInteger.valueOf(plan.basisPoints()))
                .divide(BigInteger.valueOf(WHOLE))
                .longValueExact();
        long pool = left - collective;
        if (plan.perHeadFen() == null) {
            return new Reckoning.Parts(potFen, deductionsFen, collective, pool, 0, members, pool / members);
        }
        BigInteger needed = BigInteger.valueOf(plan.perHeadFen()).multiply(BigInteger.valueOf(members));
        if (needed.compareTo(BigInteger.valueOf(pool)) > 0) {
            return unfit(PlanCode.PLAN_EXCEEDS_POT, needed, pool);
        }
        long households = needed.longValueExact();
        return new Reckoning.Parts(
                potFen, deductionsFen, collective, households, pool - households, members, plan.perHeadFen());
    }

    private static int firstWrongDeduction(List<Deduction> deductions) {
        for (int i = 0; i < deductions.size(); i++) {
            Deduction deduction = deductions.get(i);
            boolean named = deduction != null
                    && deduction.name() != null
                    && !deduction.name().isBlank()
                    && deduction.name().length() <= 100;
            if (!named || deduction.amountFen() <= 0) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Reckoning unfit(PlanCode code, Object... args) {
        return new Reckoning.Unfit(Refusal.of(code, args));
    }
}
