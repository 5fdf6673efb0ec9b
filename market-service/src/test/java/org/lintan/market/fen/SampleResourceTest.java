package org.lintan.market.fen;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.sample.Draw;
import org.lintan.market.Person;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class SampleResourceTest {

    private static final String COUNTY = "351088";
    private static final String MARCH = "?from=2026-03-01&to=2026-03-31&count=4&seed=";

    @Inject
    Tx tx;

    @Test
    void theSameSeedDrawsTheSameTradesWhoeverAsksAndAsOftenAsTheyAsk() {
        List<String> march = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            march.add(Ids.next());
            rows.add(trade(march.get(i), LocalDate.of(2026, 3, 1 + i), i));
        }
        rows.add(trade(Ids.next(), LocalDate.of(2026, 2, 28), 10));
        rows.add(trade(Ids.next(), LocalDate.of(2026, 4, 1), 11));
        Await.result(tx.run(sql -> sql.insert("trade", FenResourceTest.TRADE, rows)));
        for (String seed : List.of("2026 春季抽查", "b", "c & d")) {
            List<String> drawn = Draw.positions(seed, 9, 4).stream()
                    .map(one -> march.get(one.intValue()))
                    .toList();
            for (int again = 0; again < 2; again++) {
                draws(Person.auditor(COUNTY), MARCH + encoded(seed))
                        .statusCode(200)
                        .body("seed", equalTo(seed))
                        .body("of", equalTo(9))
                        .body("items.tradeId", equalTo(drawn));
            }
        }
        draws(Person.auditor(COUNTY), "?from=2026-03-01&to=2026-03-31&count=99&seed=x")
                .body("items", hasSize(9));
        draws(Person.auditor("351089"), MARCH + "b").body("of", equalTo(0)).body("items", empty());
        Await.result(tx.run(sql -> sql.update("DELETE FROM trade WHERE county = ?", COUNTY)));
    }

    @Test
    void aSampleWithoutASeedOrADayIsRefused() {
        for (String asked : List.of(
                "?from=2026-03-01&to=2026-03-31",
                "?from=2026-03-01&to=2026-03-31&seed=%20",
                "?from=2026-03-01&to=2026-03-31&seed=" + "x".repeat(101),
                "?from=2026-03-01&seed=x",
                "?from=2026-02-30&to=2026-03-31&seed=x",
                "?from=2026-03-02&to=2026-03-01&seed=x")) {
            draws(Person.auditor(COUNTY), asked).statusCode(400).body("code", equalTo("BAD_REQUEST"));
        }
        draws(Person.operator(COUNTY), MARCH + "b").statusCode(403);
    }

    /** The query as a browser writes it. */
    private static ValidatableResponse draws(Person who, String query) {
        return who.as()
                .urlEncodingEnabled(false)
                .get("/audit/sample/trades" + query)
                .then();
    }

    private static String encoded(String seed) {
        return URLEncoder.encode(seed, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Object[] trade(String id, LocalDate on, int number) {
        return new Object[] {
            COUNTY,
            id,
            "S" + id + "-" + number,
            "x",
            "x",
            id,
            "LISTING",
            "MARKET",
            "351088-nobody",
            "351088-nobody2",
            1,
            1,
            1,
            0,
            LocalDateTime.of(2026, 3, 1, 8, 0),
            on
        };
    }
}
