package org.lintan.market.desk.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Tx;

/** What stands before the days of {@link DayScript} begin, in an empty schema: participants, tickets, money, rules, proposals. */
@ApplicationScoped
class DayPrelude {

    private static final LocalDate EVE = LocalDate.of(2026, 11, 19);

    private final Tx tx;
    private final Books books;

    DayPrelude(Tx tx, Books books) {
        this.tx = tx;
        this.books = books;
    }

    void play() {
        empty();
        county(DayScript.MINE, List.of("TICKET-MINE-1", "TICKET-MINE-2", "TICKET-MINE-3"));
        county(DayScript.OTHER, List.of("TICKET-OTHER"));
        rule("01JRULE0000000000000000001", "market.mode", "2021-01-01", "CONTINUOUS");
        rule("01JRULE0000000000000000002", "market.fee_bp.other", "2021-01-01", "30");
        rule("01JRULE0000000000000000003", "market.band_bp", "2026-11-21", "2000");
        rule("01JRULE0000000000000000004", "market.day_close", "2026-11-21", "900");
        for (int day = 0; day < 4; day++) {
            proposal(day, 1, day == 2 ? "LISTING" : "CONTINUOUS");
            proposal(day, 2, day == 0 ? "LISTING" : "CONTINUOUS");
        }
        change(
                "INSERT INTO period_close (county, period, closed_by, closed_at) VALUES (?, '2026-12', 'x', '2026-01-01')",
                DayScript.MINE);
    }

    /** As after the migrations, but for rows of this test and others before it. */
    private void empty() {
        tx.run(sql -> sql.rows(
                        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_name NOT IN ('flyway_schema_history', 'rule', 'command_period')"))
                .await()
                .indefinitely()
                .forEach(table -> change("TRUNCATE TABLE " + table.getString("name")));
        change("DELETE FROM rule WHERE region <> ''");
    }

    private void county(String county, List<String> tickets) {
        List<String> parties = List.of("-v1", "-f1", "-f2", "-f3", "-r1");
        List<String> kinds = List.of("SELLER", "BUYER", "BUYER", "BUYER", "RESERVE");
        for (int i = 0; i < parties.size(); i++) {
            String party = county + parties.get(i);
            change(
                    "INSERT INTO participant (county, party, kind, name, related_group, number, registered_by, registered_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 'seed', '2026-01-01')",
                    county,
                    party,
                    kinds.get(i),
                    "名 " + party,
                    i == 2 || i == 3 ? "circle" : null,
                    i + 1);
            move(county, "CNY", "@bank", party, 400_000 + 100_000L * i);
            if (i == 0) {
                change(
                        "INSERT INTO holder (county, party, kind, village_code, opened_at) VALUES (?, ?, 'COLLECTIVE', ?, '2026-01-01')",
                        county,
                        party,
                        county);
            }
        }
        int serial = 0;
        for (String ticket : tickets) {
            change(
                    "INSERT INTO instrument (county, instrument_id, kind, asset, serial, trades_made, first_seen_at)"
                            + " VALUES (?, ?, 'TICKET', ?, ?, 0, '2026-01-01')",
                    county,
                    ticket,
                    "T-" + ticket,
                    "%07d".formatted(++serial));
            move(county, "T-" + ticket, "@registry", county + "-v1", 290_000);
            move(county, "T-" + ticket, "@registry", county + "-f1", 140_500);
        }
    }

    private void rule(String id, String key, String from, String value) {
        change(
                "INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, 'x', 'CONFIRMED', 'x', 'x', '2021-01-01', 0)",
                id,
                key,
                DayScript.OTHER,
                from,
                value);
    }

    private void proposal(int day, int change, String mode) {
        change(
                "INSERT INTO mode_change (county, change_id, instrument_id, open_instrument, mode, source, state, proposed_by, proposed_name, proposed_at)"
                        + " VALUES (?, ?, ?, NULL, ?, '县发改〔2026〕3 号', 'PROPOSED', 'op-1', '操作员甲', '2026-11-19')",
                DayScript.MINE,
                "01JCHANGE" + "0".repeat(15) + day + change,
                "TICKET-MINE-" + change,
                mode);
    }

    private void move(String county, String asset, String from, String to, long amount) {
        Journal journal = new Journal(
                "seed/" + asset + "/" + to,
                "seed",
                EVE,
                List.of(new Transfer(
                        new Account(county, asset, from, Bucket.AVAILABLE),
                        new Account(county, asset, to, Bucket.AVAILABLE),
                        amount)));
        tx.run(sql -> books.post(sql, List.of(journal))).await().indefinitely();
    }

    private void change(String statement, Object... args) {
        tx.run(sql -> sql.update(statement, args)).await().indefinitely();
    }
}
