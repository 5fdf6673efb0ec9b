package org.lintan.market.audit;

import org.lintan.market.VillageKinds;
import org.lintan.platform.documents.PaperCheck;

/** Questions to the database whose answer must be nothing. {@code ?} stands for the county, as often as it stands there. */
enum Check {
    TRADE_LEGS(
            5,
            "every trade has one money leg, one unit leg and its fee, in one journal",
            "SELECT COUNT(*) FROM trade WHERE county = ?",
            "SELECT t.trade_id AS id FROM trade t LEFT JOIN instrument i ON i.county = t.county AND i.instrument_id = t.instrument_id"
                    + " LEFT JOIN journal j ON j.cause = CONCAT('trade/', t.trade_id) LEFT JOIN transfer f ON f.county = j.county AND f.journal_id = j.id"
                    + " WHERE t.county = ? GROUP BY t.trade_id, t.fee_fen HAVING COUNT(DISTINCT j.id) <> 1"
                    + " OR SUM(f.asset = 'CNY' AND f.from_party = t.buyer_party AND f.to_party = t.seller_party AND f.amount = t.amount_fen) <> 1"
                    + " OR SUM(f.asset = COALESCE(i.asset, '') AND f.from_party = t.seller_party AND f.to_party = IF(t.lane = 'JUDICIAL', '@registry', t.buyer_party) AND f.amount = t.quantity_kg) <> 1"
                    + " OR SUM(f.to_party = '@fee' AND f.from_party = t.seller_party AND f.amount = t.fee_fen) <> (t.fee_fen > 0)"
                    + " OR COUNT(f.line) <> 2 + (t.fee_fen > 0)"),

    TRADE_JOURNALS(
            5,
            "every settlement in the books is a trade",
            "SELECT COUNT(*) FROM journal WHERE county = ? AND kind = 'trade.settled'",
            "SELECT j.cause AS id FROM journal j LEFT JOIN trade t ON t.county = j.county AND j.cause = CONCAT('trade/', t.trade_id)"
                    + " WHERE j.county = ? AND j.kind = 'trade.settled' AND t.trade_id IS NULL"),

    COMMAND_ONCE(
            10,
            "every listing, purchase and order that was carried out had exactly one effect",
            "SELECT (SELECT COUNT(*) FROM command_result r JOIN command c ON c.county = r.county AND c.command_id = r.command_id WHERE r.county = ? AND r.state = 'DONE'"
                    + " AND c.type IN ('PURCHASE', 'OPEN_LISTING', 'PLACE_ORDER')) + (SELECT COUNT(*) FROM "
                    + Check.KEYS
                    + " k WHERE k.state = 'DONE' AND k.type IN ('PURCHASE', 'OPEN_LISTING', 'PLACE_ORDER'))",
            "SELECT r.command_id AS id FROM command_result r LEFT JOIN command c ON c.county = r.county AND c.command_id = r.command_id"
                    + " LEFT JOIN trade t ON t.county = r.county AND t.command_id = r.command_id"
                    + " LEFT JOIN listing l ON l.county = r.county AND l.listing_id = r.command_id"
                    + " LEFT JOIN market_order o ON o.county = r.county AND o.order_id = r.command_id"
                    + " WHERE r.county = ? AND r.state = 'DONE' AND r.log_partition >= 0 GROUP BY r.command_id, c.type"
                    + " HAVING (c.type = 'PURCHASE' AND COUNT(DISTINCT t.trade_id) <> 1) OR (c.type = 'OPEN_LISTING' AND COUNT(DISTINCT l.listing_id) <> 1)"
                    + " OR (c.type = 'PLACE_ORDER' AND COUNT(DISTINCT o.order_id) <> 1)"
                    + " OR c.type IS NULL AND r.command_id NOT LIKE 'K%'"
                    + " UNION ALL SELECT k.command_id FROM " + Check.KEYS + " k"
                    + " LEFT JOIN trade t ON t.county = k.county AND t.trade_id = k.first_id AND k.type = 'PURCHASE'"
                    + " LEFT JOIN listing l ON l.county = k.county AND l.listing_id = CONCAT(k.first_id, _ascii'-', k.instrument_id) AND k.type = 'OPEN_LISTING'"
                    + " LEFT JOIN market_order o ON o.county = k.county AND o.order_id = CONCAT(k.first_id, _ascii'-', k.instrument_id) AND k.type = 'PLACE_ORDER'"
                    + " WHERE k.state = 'DONE' AND k.type IN ('PURCHASE', 'OPEN_LISTING', 'PLACE_ORDER')"
                    + " AND t.trade_id IS NULL AND l.listing_id IS NULL AND o.order_id IS NULL"),

    EFFECT_OF_COMMAND(
            10,
            "every trade, listing and order comes from one command that was carried out",
            "SELECT (SELECT COUNT(*) FROM trade WHERE county = ?) + (SELECT COUNT(*) FROM listing WHERE county = ?) + (SELECT COUNT(*) FROM market_order WHERE county = ?)",
            "SELECT e.id FROM (SELECT command_id AS id FROM trade WHERE county = ? AND command_id NOT LIKE 'K%'"
                    + " UNION ALL SELECT listing_id FROM listing WHERE county = ? AND CHAR_LENGTH(listing_id) = 26"
                    + " UNION ALL SELECT order_id FROM market_order WHERE county = ? AND CHAR_LENGTH(order_id) = 26) e"
                    + " LEFT JOIN command_result r ON r.county = ? AND r.command_id = e.id AND r.state = 'DONE' WHERE r.command_id IS NULL"
                    // what a command made begins with its place in the log, which no other command shares
                    + " UNION ALL SELECT MIN(e.id) FROM (SELECT trade_id AS id, LEFT(trade_id, 21) AS place, 1 AS made, settled_at AS made_at FROM trade WHERE county = ? AND command_id LIKE 'K%'"
                    + " UNION ALL SELECT listing_id, LEFT(listing_id, 21), 1, opened_at FROM listing WHERE county = ? AND CHAR_LENGTH(listing_id) > 26"
                    + " UNION ALL SELECT order_id, LEFT(order_id, 21), 1, placed_at FROM market_order WHERE county = ? AND CHAR_LENGTH(order_id) > 26"
                    + " UNION ALL SELECT k.command_id, LEFT(k.first_id, 21), 0, k.decided_at FROM " + Check.KEYS
                    + " k WHERE k.state = 'DONE'"
                    // an owner of the release before names what it makes by the command
                    + " UNION ALL SELECT command_id, LEFT(command_id, 21), 0, decided_at FROM command_result WHERE county = ? AND state = 'DONE' AND command_id LIKE 'K%'"
                    + ") e CROSS JOIN command_period p WHERE p.turns < 2 OR e.made_at >= p.last_began_at + INTERVAL 1 HOUR"
                    + " GROUP BY e.place HAVING SUM(e.made) > 0 AND SUM(e.made) = COUNT(*)"),

    LISTING_SOLD(
            5,
            "what a listing sold is what its trades say",
            "SELECT COUNT(*) FROM listing WHERE county = ?",
            "SELECT l.listing_id AS id FROM listing l LEFT JOIN trade t ON t.county = l.county AND t.form = 'LISTING' AND t.offer_id = l.listing_id"
                    + " WHERE l.county = ? GROUP BY l.listing_id, l.quantity_kg, l.remaining_kg, l.state"
                    + " HAVING l.quantity_kg - l.remaining_kg <> COALESCE(SUM(t.quantity_kg), 0) OR (l.state = 'FILLED') <> (l.remaining_kg = 0)"),

    ORDER_FILLED(
            5,
            "what an order filled, and for how much, is what its trades say",
            "SELECT COUNT(*) FROM market_order WHERE county = ?",
            "SELECT f.id FROM (SELECT order_id AS id, filled_kg AS kg, amount_fen AS fen, fee_fen AS fee FROM market_order WHERE county = ?"
                    + " UNION ALL SELECT bid_id, -quantity_kg, -amount_fen, 0 FROM trade WHERE county = ? AND form = 'ORDER'"
                    + " UNION ALL SELECT offer_id, -quantity_kg, -amount_fen, -fee_fen FROM trade WHERE county = ? AND form = 'ORDER') f"
                    + " GROUP BY f.id HAVING SUM(f.kg) <> 0 OR SUM(f.fen) <> 0 OR SUM(f.fee) <> 0"),

    TRADE_ORIGIN(
            5,
            "every trade is of a listing, or of two orders of its parties at a price both allow; nobody trades with themselves",
            "SELECT COUNT(*) FROM trade WHERE county = ?",
            "SELECT t.trade_id AS id FROM trade t LEFT JOIN market_order b ON b.county = t.county AND b.order_id = t.bid_id"
                    + " LEFT JOIN market_order s ON s.county = t.county AND s.order_id = t.offer_id WHERE t.county = ? AND (t.buyer_party = t.seller_party OR NOT ("
                    + "(t.form = 'LISTING' AND t.offer_id IS NOT NULL AND t.bid_id IS NULL) OR COALESCE(t.form = 'ORDER'"
                    + " AND b.side = 'BUY' AND b.party = t.buyer_party AND b.instrument_id = t.instrument_id AND b.price_fen_per_tonne >= t.price_fen_per_tonne"
                    + " AND s.side = 'SELL' AND s.party = t.seller_party AND s.instrument_id = t.instrument_id AND s.price_fen_per_tonne <= t.price_fen_per_tonne, FALSE)))"),

    ORDERED_MONEY(
            4,
            "what open buy orders reserve is held as ordered, to the fen",
            "SELECT COUNT(*) FROM market_order WHERE county = ? AND state = 'OPEN' AND side = 'BUY'",
            "SELECT h.party AS id FROM (SELECT party, balance AS fen FROM account WHERE county = ? AND asset = 'CNY' AND bucket = 'ORDERED'"
                    + " UNION ALL SELECT party, -reserved_fen FROM market_order WHERE county = ? AND state = 'OPEN') h GROUP BY h.party HAVING SUM(h.fen) <> 0"
                    + " UNION ALL SELECT order_id FROM market_order WHERE county = ? AND state = 'OPEN' AND side = 'BUY'"
                    + " AND reserved_fen * 1000 <> (quantity_kg - filled_kg) * price_fen_per_tonne"),

    LISTING_HELD(
            4,
            "what open listings and sell orders offer is held as ordered, to the kilogram",
            "SELECT COUNT(*) FROM account WHERE county = ? AND asset <> 'CNY' AND bucket = 'ORDERED'",
            "SELECT CONCAT(h.asset, ' ', h.party) AS id FROM (SELECT asset, party, balance AS kg FROM account WHERE county = ? AND asset <> 'CNY' AND bucket = 'ORDERED'"
                    + " UNION ALL SELECT i.asset, l.party, -l.remaining_kg FROM listing l JOIN instrument i ON i.county = l.county AND i.instrument_id = l.instrument_id WHERE l.county = ? AND l.state = 'OPEN'"
                    + " UNION ALL SELECT i.asset, o.party, -(o.quantity_kg - o.filled_kg) FROM market_order o JOIN instrument i ON i.county = o.county AND i.instrument_id = o.instrument_id"
                    + " WHERE o.county = ? AND o.state = 'OPEN' AND o.side = 'SELL') h"
                    + " GROUP BY h.asset, h.party HAVING SUM(h.kg) <> 0"),

    DEPOSIT_TWO_PEOPLE(
            4,
            "every confirmed deposit was seen by two people and is in the books once",
            "SELECT COUNT(*) FROM deposit WHERE county = ? AND state = 'CONFIRMED'",
            "SELECT d.id FROM deposit d LEFT JOIN journal j ON j.cause = CONCAT('deposit/', d.id) LEFT JOIN transfer f ON f.county = j.county AND f.journal_id = j.id"
                    + " AND f.to_party = d.party AND f.amount = d.amount_fen WHERE d.county = ? AND d.state = 'CONFIRMED'"
                    + " GROUP BY d.id, d.recorded_by, d.decided_by HAVING d.recorded_by = d.decided_by OR COUNT(f.line) <> 1"),

    BANK_ENTRY_BOOKED(
            4,
            "every entry of a bank statement that was confirmed is one deposit of the same amount under the bank's number",
            "SELECT COUNT(*) FROM bank_entry WHERE county = ? AND state = 'BOOKED'",
            "SELECT e.id FROM bank_entry e LEFT JOIN deposit d ON d.county = e.county AND d.id = e.deposit_id AND d.state = 'CONFIRMED'"
                    + " AND d.amount_fen = e.amount_fen AND d.bank_receipt_no = e.bank_reference"
                    + " WHERE e.county = ? AND e.state = 'BOOKED' AND d.id IS NULL"),

    BANK_MOVEMENT_BOOKED(
            4,
            "what came and went over the bank, day by day, is what the books moved, and adds up to what the bank holds",
            "SELECT COUNT(*) FROM bank_movement WHERE county = ?",
            "SELECT m.cause AS id FROM bank_movement m LEFT JOIN journal j ON j.cause = m.cause AND j.county = m.county AND j.business_date = m.business_date"
                    + " LEFT JOIN transfer f ON f.county = j.county AND f.journal_id = j.id AND f.asset = 'CNY' AND f.amount = ABS(m.amount_fen)"
                    + " AND IF(m.amount_fen > 0, f.from_party = '@bank' AND f.to_party = m.party, f.to_party = '@bank' AND f.from_party = m.party)"
                    + " WHERE m.county = ? GROUP BY m.cause HAVING COUNT(f.line) <> 1"
                    + " UNION ALL SELECT '@bank' FROM (SELECT balance AS fen FROM account WHERE county = ? AND asset = 'CNY' AND party = '@bank'"
                    + " UNION ALL SELECT amount_fen FROM bank_movement WHERE county = ?) b HAVING SUM(b.fen) <> 0"),

    VILLAGE_MONEY_ONCE(
            4,
            "a village has nothing free in the market: what it sold is owed to it, claim by claim, until the bank has paid it",
            "SELECT COUNT(*) FROM holder WHERE county = ? AND kind IN " + VillageKinds.SQL,
            "SELECT m.party AS id FROM (SELECT a.party, a.balance AS fen FROM account a WHERE a.county = ? AND a.asset = 'CNY' AND a.bucket = 'PAYABLE'"
                    + " UNION ALL SELECT c.party, -c.amount_fen FROM claim c LEFT JOIN payment_order p ON p.county = c.county AND p.id = c.order_id"
                    + " WHERE c.county = ? AND (p.id IS NULL OR p.state <> 'PAID')) m"
                    + " JOIN holder h ON h.county = ? AND h.party = m.party AND h.kind IN " + VillageKinds.SQL
                    + " GROUP BY m.party HAVING SUM(m.fen) <> 0"
                    + " UNION ALL SELECT a.party FROM account a JOIN holder h ON h.county = a.county AND h.party = a.party AND h.kind IN "
                    + VillageKinds.SQL
                    + " WHERE a.county = ? AND a.asset = 'CNY' AND a.bucket IN ('AVAILABLE', 'ORDERED') AND a.balance <> 0"),

    ORDER_CARRIES_CLAIMS(
            4,
            "a payment order of a village is the sum of the claims it carries, and goes to an account of that village",
            "SELECT COUNT(*) FROM payment_order WHERE county = ? AND source = 'SWEEP'",
            "SELECT p.id FROM payment_order p LEFT JOIN claim c ON c.county = p.county AND c.order_id = p.id"
                    + " LEFT JOIN bank_account b ON b.county = p.county AND b.id = p.account_id"
                    + " WHERE p.county = ? AND p.source = 'SWEEP' AND p.state IN ('SENT', 'MISSING', 'PAID') GROUP BY p.id, p.amount_fen, p.account_id, p.party"
                    + " HAVING COALESCE(SUM(c.amount_fen), 0) <> p.amount_fen OR (p.account_id IS NOT NULL AND (MAX(b.party) IS NULL OR MAX(b.party) <> p.party))"),

    PAYMENT_ONCE(
            4,
            "what the bank confirmed left the books once",
            "SELECT COUNT(*) FROM payment_order WHERE county = ? AND state = 'PAID'",
            "SELECT p.id FROM payment_order p LEFT JOIN journal j ON j.cause = CONCAT('cash-withdrawal-paid/', p.id)"
                    + " LEFT JOIN transfer f ON f.county = j.county AND f.journal_id = j.id AND f.from_party = p.party AND f.to_party = '@bank' AND f.amount = p.amount_fen"
                    + " LEFT JOIN journal b ON b.cause = CONCAT('payment-came-back/', p.id)"
                    + " WHERE p.county = ? AND p.state = 'PAID' GROUP BY p.id HAVING COUNT(f.line) <> 1 OR COUNT(b.id) <> 0"),

    CLAIM_OF_TRADE(
            5,
            "every sale of a village made one claim of what it brought",
            "SELECT COUNT(*) FROM trade t JOIN holder h ON h.county = t.county AND h.party = t.seller_party AND h.kind IN "
                    + VillageKinds.SQL + " WHERE t.county = ?",
            "SELECT t.trade_id AS id FROM trade t JOIN holder h ON h.county = t.county AND h.party = t.seller_party AND h.kind IN "
                    + VillageKinds.SQL
                    + " JOIN journal j ON j.cause = CONCAT('trade/', t.trade_id) JOIN transfer f ON f.county = j.county AND f.journal_id = j.id AND f.asset = 'CNY'"
                    + " AND f.to_party = t.seller_party AND f.to_bucket = 'PAYABLE' LEFT JOIN claim c ON c.county = t.county AND c.claim_id = t.trade_id AND c.party = t.seller_party"
                    + " WHERE t.county = ? AND t.amount_fen > t.fee_fen GROUP BY t.trade_id, t.amount_fen, t.fee_fen HAVING COALESCE(SUM(c.amount_fen), 0) <> t.amount_fen - t.fee_fen"),

    CLOSE(
            5,
            "the days closes are made of add up to the market's trades",
            "SELECT COUNT(*) FROM market_day WHERE county = ?",
            "SELECT CONCAT(d.instrument_id, ' ', d.business_date) AS id FROM (SELECT instrument_id, business_date, volume_kg AS kg, turnover AS v FROM market_day WHERE county = ?"
                    + " UNION ALL SELECT instrument_id, business_date, -quantity_kg, -CAST(quantity_kg AS DECIMAL(38, 0)) * price_fen_per_tonne FROM trade WHERE county = ? AND lane = 'MARKET') d"
                    + " GROUP BY d.instrument_id, d.business_date HAVING SUM(d.kg) <> 0 OR SUM(d.v) <> 0"),

    PAPERS_ARE_KEPT(PaperCheck.INVARIANT, PaperCheck.SENTENCE, PaperCheck.LOOKED, PaperCheck.BROKEN);

    /** Keys of commands with what they were answered; those older than two periods are gone. */
    static final String KEYS =
            "(SELECT * FROM command_key_a WHERE county = ? UNION ALL SELECT * FROM command_key_b WHERE county = ?)";

    final int invariant;
    final String sentence;
    final String looked;
    final String broken;

    Check(int invariant, String sentence, String looked, String broken) {
        this.invariant = invariant;
        this.sentence = sentence;
        this.looked = looked;
        this.broken = broken;
    }
}
