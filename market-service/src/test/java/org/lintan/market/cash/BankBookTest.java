package org.lintan.market.cash;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.market.money.MoneyBook;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The county's account, day by day, as the bank's own statement shows it. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class BankBookTest {

    @Inject
    Seed seed;

    @Inject
    Tx tx;

    @Inject
    Today today;

    @Inject
    MoneyBook money;

    @Test
    void whatWasDepositedAndPaidStandsThereUnderTheBanksNumbers() {
        String county = "351061";
        String firm = seed.participant(county, "f", "BUYER", null);
        confirmedDeposit(county, firm, 1_000_000, "R-1");
        confirmedDeposit(county, firm, 500, "R-2");

        Person.bank(county)
                .get("/bank-book")
                .statusCode(200)
                .body("openingFen", equalTo(0))
                .body("inFen", equalTo(1_000_500))
                .body("outFen", equalTo(0))
                .body("closingFen", equalTo(1_000_500))
                .body("movements", equalTo(2))
                .body("items.kind", contains("DEPOSIT", "DEPOSIT"))
                .body("items.bankReference", contains("R-1", "R-2"))
                .body("items[0].partyName", equalTo("测试 " + firm))
                .body("items[0].businessDate", equalTo(today.date().toString()));
    }

    @Test
    void aBookSaysWhoseAccountItIsWithoutTheWholeOfItsNumber() {
        String book = Person.operator("350428")
                .get("/bank-book")
                .statusCode(200)
                .body("account.accountName", equalTo("测试县林业碳票市场资金监管专户"))
                .body("account.accountNumber", equalTo("****8888"))
                .body("account.bank", equalTo("测试县农村信用合作联社营业部"))
                .body("asOf", startsWith(today.date().toString().substring(0, 4)))
                .extract()
                .asString();
        assertFalse(book.contains("9050"), book);
    }

    @Test
    void theBookOfACountyThatHasNamedNoAccountNamesNoneAndNotAnothers() {
        Person.operator("351069").get("/bank-book").statusCode(200).body("account", nullValue());
    }

    @Test
    void aDepositThatNobodyConfirmedIsNotThere() {
        String county = "351062";
        String firm = seed.participant(county, "f", "BUYER", null);
        Person.operator(county).post("/deposits", deposit(firm, 700, "R-1")).statusCode(201);

        Person.bank(county).get("/bank-book").body("items", hasSize(0)).body("closingFen", equalTo(0));
    }

    @Test
    void whatTheBooksHaveAlreadyMovesOnce() {
        String county = "351068";
        String party = seed.participant(county, "f", "BUYER", null);
        for (int i = 0; i < 2; i++) {
            Await.result(tx.run(sql -> money.post(
                    sql,
                    "deposit/twice-" + party,
                    "cash.deposited",
                    700,
                    MoneyBook.bank(county),
                    MoneyBook.of(county, party, Bucket.AVAILABLE))));
        }
        Person.bank(county).get("/bank-book").body("movements", equalTo(1)).body("closingFen", equalTo(700));
        assertEquals(700, seed.money(party));
    }

    @Test
    void whatWasBeforeTheFirstDayIsTheOpeningAndWhatIsAfterTheLastDoesNotCount() {
        String county = "351063";
        move(county, 1, "2026-01-31", 1_000);
        move(county, 2, "2026-02-01", 200);
        move(county, 3, "2026-02-28", -300);
        move(county, 4, "2026-03-01", 40_000);

        Person.bank(county)
                .get("/bank-book?from=2026-02-01&to=2026-02-28")
                .body("openingFen", equalTo(1_000))
                .body("inFen", equalTo(200))
                .body("outFen", equalTo(300))
                .body("closingFen", equalTo(900))
                .body("items.amountFen", contains(200, -300));
    }

    @Test
    void theWholePeriodIsReadPageByPageAndEachMovementOnce() {
        String county = "351064";
        for (int i = 1; i <= 250; i++) {
            move(county, i, "2026-04-%02d".formatted(1 + i % 30), i);
        }
        // booked across midnight: the day before waited longer for the books than the day after
        Await.result(tx.run(sql -> sql.update(
                "UPDATE bank_movement SET moved_at = moved_at + INTERVAL 25 HOUR WHERE county = ? AND DAY(business_date) = 12",
                county)));

        List<Integer> amounts = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = Person.auditor(county)
                    .get("/bank-book?from=2026-04-01&to=2026-04-30&after=" + after)
                    .statusCode(200)
                    .body("inFen", equalTo(250 * 251 / 2))
                    .extract()
                    .jsonPath();
            amounts.addAll(page.getList("items.amountFen"));
            after = page.getString("next");
        }

        assertEquals(250, amounts.size());
        assertEquals(250, amounts.stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-02-30", "to=today", "after=x~y", "after=x", "after=x~y~z", "from=2026"})
    void refusesDaysThatAreNone(String query) {
        Person.bank("351065").get("/bank-book?" + query).statusCode(400);
    }

    @Test
    void refusesALastDayBeforeTheFirst() {
        Person.bank("351065")
                .get("/bank-book?from=2026-02-02&to=2026-02-01")
                .statusCode(400)
                .body("code", equalTo("PERIOD_REVERSED"));
    }

    @Test
    void anotherCountysBankSeesNothingOfItAndABuyerMayNotLook() {
        move("351066", 1, "2026-02-01", 1_000);
        Person.bank("351067")
                .get("/bank-book?from=2026-02-01")
                .body("items", hasSize(0))
                .body("openingFen", equalTo(0));
        Person.buyer(seed.firm(0)).get("/bank-book").statusCode(403);
    }

    private void confirmedDeposit(String county, String firm, long fen, String receipt) {
        String id = Person.operator(county)
                .post("/deposits", deposit(firm, fen, receipt))
                .statusCode(201)
                .extract()
                .path("depositId");
        Person.bank(county).post("/deposits/{id}/confirm", Map.of(), id).statusCode(200);
    }

    private Map<String, Object> deposit(String firm, long fen, String receipt) {
        return Map.of(
                "party",
                firm,
                "amountFen",
                fen,
                "bankReceiptNo",
                receipt,
                "receivedOn",
                today.date().toString());
    }

    private void move(String county, int number, String day, long fen) {
        LocalDateTime at = LocalDate.parse(day).atTime(4, 0).plusSeconds(number % 7);
        Await.result(tx.run(sql -> sql.update(
                "INSERT INTO bank_movement (county, cause, kind, party, amount_fen, business_date, moved_at) VALUES (?,?,?,?,?,?,?)",
                county,
                "deposit/" + number,
                fen > 0 ? "cash.deposited" : "cash.withdrawal.paid",
                county + "-f",
                fen,
                LocalDate.parse(day),
                at)));
    }
}
