package org.lintan.market.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.platform.db.Tx;
import org.lintan.testkit.Await;

/** What brings a village money in these tests, and the time that passes over its accounts. */
@ApplicationScoped
class Sales {

    private final Seed seed;
    private final Tx tx;

    Sales(Seed seed, Tx tx) {
        this.seed = seed;
        this.tx = tx;
    }

    /** So many tonnes at that price in fen, listed by the village and taken by a firm; gives the trade. */
    String sell(String village, long tonnes, long price) {
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
        return Person.buyer(seed.firm(tonnes * price))
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
}
