package org.lintan.market.payment;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.platform.db.Tx;
import org.lintan.testkit.Await;

/** What brings a village money in these tests, and the time that passes over its accounts. */
@ApplicationScoped
public class Sales {

    private static final String NOBODY = "350428-a-";
    private static final LocalDateTime BEFORE = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final List<String> CLAIM = List.of("county", "claim_id", "part", "party", "amount_fen", "made_at");
    private static final List<String> ACCOUNT = List.of(
            "county",
            "id",
            "party",
            "kind",
            "bank",
            "payee",
            "sealed",
            "last_four",
            "state",
            "in_force_from",
            "proposed_by",
            "proposed_name",
            "proposed_at");

    private final Seed seed;
    private final Tx tx;

    Sales(Seed seed, Tx tx) {
        this.seed = seed;
        this.tx = tx;
    }

    /** So many tonnes at that price in fen, listed by the village and taken by a firm that has just the money; gives the trade. */
    String sell(String village, long tonnes, long price) {
        return sell(village, seed.firm(tonnes * price), tonnes, price);
    }

    /** The same to a firm of one's own. */
    public String sell(String village, String firm, long tonnes, long price) {
        String ticket = seed.ticket(village, tonnes * 1_000);
        String listing = Person.steward(village)
                .post(
                        "/listings",
                        Map.of(
                                "ticketId",
                                ticket,
                                "quantityKg",
                                tonnes * 1_000,
                                "priceFenPerTonne",
                                price,
                                "lane",
                                "MARKET"))
                .statusCode(201)
                .extract()
                .path("listingId");
        return Person.buyer(firm)
                .post(
                        "/listings/{id}/purchases",
                        Map.of("quantityKg", tonnes * 1_000, "priceFenPerTonne", price),
                        listing)
                .statusCode(201)
                .extract()
                .path("tradeId");
    }

    /** A day and more has passed over the party's accounts. */
    void cooledOff(String party) {
        Await.result(tx.run(sql -> sql.update(
                "UPDATE bank_account SET in_force_from = in_force_from - INTERVAL 25 HOUR WHERE party = ?", party)));
    }

    /** So many parties nobody registered as villages, before any village in the county's order, have a claim that nobody pays. */
    void waiting(int parties, boolean withAccount) {
        List<Object[]> claims = new ArrayList<>();
        List<Object[]> accounts = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            String party = NOBODY + i;
            claims.add(new Object[] {"350428", "%026d".formatted(i), 0, party, 1L, BEFORE});
            accounts.add(new Object[] {
                "350428",
                Ids.next(),
                party,
                "COMPANY",
                "b",
                "p",
                Buffer.buffer("s"),
                "0000",
                "CONFIRMED",
                BEFORE,
                "x",
                "x",
                BEFORE
            });
        }
        Await.result(tx.run(sql -> sql.insert("claim", CLAIM, claims)
                .chain(() -> sql.insert("bank_account", ACCOUNT, withAccount ? accounts : List.of()))));
    }

    void nothingWaiting() {
        Await.result(tx.run(sql -> sql.update("DELETE FROM claim WHERE party LIKE ?", NOBODY + "%")
                .chain(() -> sql.update("DELETE FROM bank_account WHERE party LIKE ?", NOBODY + "%"))));
    }
}
