package org.lintan.market;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.id.Ids;
import org.lintan.market.money.MoneyBook;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** What other rooms would have brought about before a test begins, on the real database. Parties and tickets are new each time. */
@ApplicationScoped
public class Seed {

    public static final String COUNTY = "350428";

    private final Tx tx;
    private final Books books;
    private final MoneyBook money;
    private final Today today;
    private final Clock clock;

    Seed(Tx tx, Books books, MoneyBook money, Today today, Clock clock) {
        this.tx = tx;
        this.books = books;
        this.money = money;
        this.today = today;
        this.clock = clock;
    }

    /** A registered village with nothing. */
    public String village() {
        return participant(COUNTY, "v", "SELLER", null);
    }

    /** A registered buyer with so much money. */
    public String firm(long fen) {
        return withMoney(participant(COUNTY, "f", "BUYER", null), fen);
    }

    public String reserveCentre(long fen) {
        return withMoney(participant(COUNTY, "r", "RESERVE", null), fen);
    }

    public String participant(String county, String prefix, String kind, String group) {
        String party = county + "-" + prefix + UUID.randomUUID().toString().substring(0, 8);
        tx.run(sql -> sql.row(
                                "SELECT COALESCE(MAX(number), 0) AS last_number FROM participant WHERE county = ?",
                                county)
                        .chain(last -> sql.insert(
                                "participant",
                                List.of(
                                        "county",
                                        "party",
                                        "kind",
                                        "name",
                                        "related_group",
                                        "number",
                                        "registered_by",
                                        "registered_at"),
                                List.<Object[]>of(new Object[] {
                                    county,
                                    party,
                                    kind,
                                    "测试 " + party,
                                    group,
                                    last.orElseThrow().getInteger("last_number") + 1,
                                    "seed",
                                    Utc.of(clock.instant())
                                })))
                        .chain(() -> "SELLER".equals(kind)
                                ? holder(sql, county, party)
                                : Uni.createFrom().item(0)))
                .await()
                .indefinitely();
        return party;
    }

    /** What a seller is says the registry: a village, whose claims are open. */
    private Uni<Integer> holder(Sql sql, String county, String party) {
        return sql.insert(
                "holder",
                List.of("county", "party", "kind", "village_code", "opened_at"),
                List.<Object[]>of(
                        new Object[] {county, party, "COLLECTIVE", county + "100200", Utc.of(clock.instant())}));
    }

    /** A dated rule in force from today on, as if two operators had made it. */
    public void rule(String key, String region, String value) {
        tx.run(sql -> sql.update(
                        "INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at,"
                                + " confirmed_by, confirmed_name, confirmed_at, version) VALUES (?,?,?,?,?,'seed','CONFIRMED','seed','seed',?,'seed','seed',?,0)",
                        Ids.next(),
                        key,
                        region,
                        today.date(),
                        value,
                        Utc.of(clock.instant()),
                        Utc.of(clock.instant())))
                .await()
                .indefinitely();
    }

    /** What the county's calendar says of today. */
    public void calendar(String county, boolean open) {
        tx.run(sql -> sql.update(
                        "INSERT INTO business_day (region, id, day, open, source, state, proposed_by, proposed_name) VALUES (?,?,?,?,'seed','CONFIRMED','seed','seed')",
                        county,
                        Ids.next(),
                        today.date(),
                        open))
                .await()
                .indefinitely();
    }

    /** An account of the party that is paid to at once. */
    public String account(String party) {
        Person owner = Person.buyer(party);
        String id = owner.post(
                        "/bank-accounts",
                        Map.of(
                                "kind",
                                "COMPANY",
                                "bank",
                                "示例农信社",
                                "payee",
                                "测试 " + party,
                                "accountNumber",
                                "9050110010010000012345"))
                .statusCode(201)
                .extract()
                .path("accountId");
        Person.operator(party.substring(0, 6))
                .post("/bank-accounts/{id}/confirm", Map.of(), id)
                .statusCode(200);
        return id;
    }

    /** A ticket of which the party holds so much in the market. */
    public String ticket(String party, long kg) {
        String ticketId = Ids.next();
        String county = party.substring(0, 6);
        String serial = String.format(Locale.ROOT, "%07d", Math.abs(ticketId.hashCode()) % 10_000_000);
        tx.run(sql -> sql.insert(
                        "instrument",
                        List.of("county", "instrument_id", "kind", "asset", "serial", "trades_made", "first_seen_at"),
                        List.<Object[]>of(new Object[] {
                            county, ticketId, "TICKET", "T-" + ticketId, serial, 0, Utc.of(clock.instant())
                        })))
                .await()
                .indefinitely();
        units(ticketId, party, kg);
        return ticketId;
    }

    /** The ticket trades continuously from now on, as if two operators had decided it. */
    public String continuous(String ticketId) {
        tx.run(sql -> sql.update(
                                "INSERT INTO order_book (county, instrument_id, stamp, band_day, band_low, band_high, next_order, next_sequence, next_trade)"
                                        + " SELECT county, instrument_id, ?, '1970-01-01', 1, 1000000000, 1, 1, 1 FROM instrument WHERE instrument_id = ?",
                                Ids.next(),
                                ticketId)
                        .chain(() -> sql.update(
                                "UPDATE instrument SET mode = 'CONTINUOUS' WHERE instrument_id = ?", ticketId)))
                .await()
                .indefinitely();
        return ticketId;
    }

    /** A change of its mode that one operator has proposed. */
    public String modeChange(String ticketId, String mode) {
        String changeId = Ids.next();
        tx.run(sql -> sql.update(
                        "INSERT INTO mode_change (county, change_id, instrument_id, open_instrument, mode, source, state, proposed_by, proposed_name, proposed_at)"
                                + " SELECT county, ?, instrument_id, instrument_id, ?, 'x', 'PROPOSED', 'op-1', '操作员甲', ? FROM instrument WHERE instrument_id = ?",
                        changeId,
                        mode,
                        Utc.of(clock.instant()),
                        ticketId))
                .await()
                .indefinitely();
        return changeId;
    }

    public void units(String ticketId, String party, long kg) {
        move(party.substring(0, 6), "T-" + ticketId, "@registry", party, kg);
    }

    public String withMoney(String party, long fen) {
        if (fen > 0) {
            String county = party.substring(0, 6);
            tx.run(sql -> money.post(
                            sql,
                            "deposit/" + Ids.next(),
                            "cash.deposited",
                            fen,
                            MoneyBook.bank(county),
                            MoneyBook.of(county, party, Bucket.AVAILABLE)))
                    .await()
                    .indefinitely();
        }
        return party;
    }

    public long balance(String county, String asset, String party, Bucket bucket) {
        Account account = new Account(county, asset, party, bucket);
        return tx.run(sql -> books.balances(sql, List.of(account)))
                .map((Map<Account, Long> all) -> all.get(account))
                .await()
                .indefinitely();
    }

    public long money(String party) {
        return balance(party.substring(0, 6), "CNY", party, Bucket.AVAILABLE);
    }

    /** What the market owes a village for what it sold. */
    public long owed(String party) {
        return balance(party.substring(0, 6), "CNY", party, Bucket.PAYABLE);
    }

    public long units(String ticketId, String party) {
        return balance(party.substring(0, 6), "T-" + ticketId, party, Bucket.AVAILABLE);
    }

    public long count(String sql, Object... args) {
        return tx.run(connection -> connection.row(sql, args))
                .await()
                .indefinitely()
                .orElseThrow()
                .getLong(0);
    }

    private void move(String county, String asset, String from, String to, long amount) {
        LocalDate day = today.date();
        Journal journal = new Journal(
                "seed/" + Ids.next(),
                "seed",
                day,
                List.of(new Transfer(
                        new Account(county, asset, from, Bucket.AVAILABLE),
                        new Account(county, asset, to, Bucket.AVAILABLE),
                        amount)));
        tx.run(sql -> books.post(sql, List.of(journal))).await().indefinitely();
    }
}
