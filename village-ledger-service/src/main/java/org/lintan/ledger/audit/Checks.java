package org.lintan.ledger.audit;

import java.util.List;
import org.lintan.platform.documents.PaperCheck;

/** The invariants of the village books as questions whose answer must be "no row". {@code ?} stands for the county, as often as it stands there. */
final class Checks {

    /** @param looked counts the rows the check is about; {@code broken} lists the offenders by id */
    record Check(String name, String invariant, String looked, String broken) {}

    static final List<Check> ALL = List.of(
            new Check(
                    "LINES_SUM_TO_POT",
                    "6: a distribution's lines sum to its pot exactly",
                    "SELECT COUNT(*) AS n FROM distribution WHERE county = ?",
                    "SELECT d.id FROM distribution d LEFT JOIN (SELECT county, distribution_id, SUM(amount_fen) AS fen FROM distribution_line"
                            + " GROUP BY county, distribution_id) l ON l.county = d.county AND l.distribution_id = d.id WHERE d.county = ?"
                            + " AND (COALESCE(l.fen, 0) <> d.households_fen"
                            + " OR d.deductions_fen + d.collective_fen + d.households_fen + d.residual_fen <> d.pot_fen) ORDER BY d.id"),
            new Check(
                    "LINES_WITHIN_ONE_FEN",
                    "6: each household is within 1 fen of its exact share",
                    "SELECT COUNT(*) AS n FROM distribution_line WHERE county = ?",
                    "SELECT d.id FROM distribution d JOIN distribution_line l ON l.county = d.county AND l.distribution_id = d.id"
                            + " WHERE d.county = ? AND ABS(CAST(l.amount_fen AS DECIMAL(38,0)) * d.members"
                            + " - CAST(d.households_fen AS DECIMAL(38,0)) * l.members) >= d.members ORDER BY d.id"),
            new Check(
                    "RUN_ONLY_WHEN_PASSED",
                    "7: no payout without a passed decision, its notice over, no open or upheld objection",
                    "SELECT COUNT(*) AS n FROM distribution WHERE county = ? AND run_at IS NOT NULL",
                    "SELECT d.id FROM distribution d LEFT JOIN decision c ON c.county = d.county AND c.id = d.decision_id WHERE d.county = ?"
                            + " AND d.run_at IS NOT NULL AND (c.id IS NULL OR c.pot_fen <> d.pot_fen OR c.seed <> d.seed"
                            + " OR c.notice_ends_on > DATE(d.run_at + INTERVAL 8 HOUR)"
                            + " OR (c.notice_days > 0 AND c.notice_ends_on = DATE(d.run_at + INTERVAL 8 HOUR))"
                            + " OR EXISTS (SELECT 1 FROM objection o WHERE o.county = c.county AND o.decision_id = c.id AND o.raised_at <= d.run_at"
                            + " AND (o.upheld = TRUE OR o.resolved_at IS NULL OR o.resolved_at > d.run_at))) ORDER BY d.id"),
            new Check(
                    "TWO_PEOPLE",
                    "who prepares a distribution does not approve it",
                    "SELECT COUNT(*) AS n FROM distribution WHERE county = ? AND run_at IS NOT NULL",
                    "SELECT id FROM distribution WHERE county = ? AND run_at IS NOT NULL AND (approved_by IS NULL OR approved_by = prepared_by)"
                            + " ORDER BY id"),
            new Check(
                    "INCOME_HAS_JOURNAL",
                    "5: every trade has exactly one income entry, and it is in the books",
                    "SELECT COUNT(*) AS n FROM income WHERE county = ?",
                    "SELECT i.id FROM income i LEFT JOIN journal j ON j.county = i.county AND j.cause = CONCAT('income:', i.trade_id)"
                            + " LEFT JOIN transfer t ON t.county = j.county AND t.journal_id = j.id AND t.to_party = i.party WHERE i.county = ?"
                            + " GROUP BY i.id, i.amount_fen HAVING COALESCE(SUM(t.amount), 0) <> i.amount_fen ORDER BY i.id"),
            new Check(
                    "CLAIMS_ARE_OWED",
                    "4: what a village is owed lies in escrow, claim by claim",
                    "SELECT COUNT(*) AS n FROM claim WHERE county = ?",
                    "SELECT m.party AS id FROM (SELECT c.county, c.party, c.amount_fen - c.arrived_fen AS fen FROM claim c WHERE c.county = ?"
                            + " UNION ALL SELECT a.county, a.party, -a.balance FROM account a JOIN collective v ON v.county = a.county AND v.party = a.party"
                            + " WHERE a.asset = 'CNY' AND a.bucket = 'ESCROW') m JOIN collective k ON k.county = m.county AND k.party = m.party"
                            + " GROUP BY m.county, m.party HAVING SUM(m.fen) <> 0 ORDER BY m.party"),
            new Check(
                    "ARRIVALS_SETTLED",
                    "10: every payment the bank confirmed has arrived, and none it took back",
                    "SELECT COUNT(*) AS n FROM arrival WHERE county = ?",
                    "SELECT payout_id AS id FROM arrival WHERE county = ? AND applied <> (paid_at IS NOT NULL AND returned_at IS NULL) ORDER BY payout_id"),
            new Check(
                    "ADVANCES_ARE_KNOWN",
                    "1: what stands as advanced is the sum of what villages owe to their next arrivals",
                    "SELECT COUNT(*) AS n FROM village_advance WHERE county = ?",
                    "SELECT '@advanced' AS id FROM (SELECT COALESCE(SUM(v.amount_fen), 0) AS owed, (SELECT COALESCE(SUM(a.balance), 0) FROM account a"
                            + " WHERE a.asset = 'CNY' AND a.party = '@advanced' AND a.county = MAX(v.county)) AS balance FROM village_advance v"
                            + " WHERE v.county = ?) m WHERE m.owed + m.balance <> 0"),
            new Check(
                    "LINES_HAVE_JOURNALS",
                    "4: what a household is shown is what the books hold",
                    "SELECT COUNT(*) AS n FROM distribution_line l JOIN distribution d ON d.county = l.county AND d.id = l.distribution_id"
                            + " WHERE l.county = ? AND d.run_at IS NOT NULL",
                    "SELECT b.party AS id FROM (SELECT l.county, l.household_party AS party,"
                            + " SUM(CASE WHEN l.state = 'PAID' THEN l.amount_fen ELSE 0 END) AS paid,"
                            + " SUM(CASE WHEN l.state = 'PAID' THEN 0 ELSE l.amount_fen END) AS payable"
                            + " FROM distribution_line l JOIN distribution d ON d.county = l.county AND d.id = l.distribution_id"
                            + " WHERE l.county = ? AND d.run_at IS NOT NULL GROUP BY l.county, l.household_party) b"
                            + " LEFT JOIN account p ON p.county = b.county AND p.asset = 'CNY' AND p.party = b.party AND p.bucket = 'PAID'"
                            + " LEFT JOIN account q ON q.county = b.county AND q.asset = 'CNY' AND q.party = b.party AND q.bucket = 'PAYABLE'"
                            + " WHERE COALESCE(p.balance, 0) <> b.paid OR COALESCE(q.balance, 0) <> b.payable ORDER BY b.party"),
            new Check(
                    "ONE_PAYMENT_A_LINE",
                    "7: no line is on its way or paid twice, and each payment is of the line's amount and state",
                    "SELECT COUNT(*) AS n FROM payout_order WHERE county = ?",
                    "SELECT l.distribution_id AS id FROM distribution_line l JOIN distribution d ON d.county = l.county AND d.id = l.distribution_id"
                            + " LEFT JOIN payout_order o ON o.county = l.county AND o.distribution_id = l.distribution_id AND o.line_no = l.line_no"
                            + " WHERE l.county = ? AND d.run_at IS NOT NULL AND l.amount_fen > 0"
                            + " GROUP BY l.distribution_id, l.line_no, l.state, l.amount_fen"
                            + " HAVING COALESCE(SUM(o.state = 'PAID'), 0) <> (l.state = 'PAID') OR COALESCE(SUM(o.state = 'SENT'), 0) <> (l.state = 'SENT')"
                            + " OR COALESCE(MIN(o.amount_fen), l.amount_fen) <> l.amount_fen OR COALESCE(MAX(o.amount_fen), l.amount_fen) <> l.amount_fen"
                            + " ORDER BY l.distribution_id"),
            new Check(
                    "PAPERS_ARE_KEPT",
                    PaperCheck.INVARIANT + ": " + PaperCheck.SENTENCE,
                    PaperCheck.LOOKED,
                    PaperCheck.BROKEN));

    private Checks() {}
}
