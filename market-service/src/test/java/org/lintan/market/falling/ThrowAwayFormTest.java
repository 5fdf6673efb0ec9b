package org.lintan.market.falling;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.Seed;
import org.lintan.market.desk.log.LogProbe;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The proof of {@code Form}: a way of trading nobody has thought of is one package, and trades on the real log and the real database. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ThrowAwayFormTest {

    @Inject
    Seed seed;

    @Inject
    LogProbe log;

    @Inject
    Tx tx;

    private String village;
    private String ticket;
    private String firm;

    @BeforeEach
    void itsTable() {
        tx.run(FallingRows::make).await().indefinitely();
        village = seed.village();
        ticket = seed.ticket(village, 5_000);
        firm = seed.firm(10_000);
    }

    @Test
    void anOfferWhosePriceFallsIsTakenAtThePriceOfItsMinute() {
        LogProbe.Answer offer = offer(3_000, 1600, 10);
        assertEquals(3_000, seed.balance(Seed.COUNTY, "T-" + ticket, village, Bucket.ORDERED));
        LogProbe.Answer taken = take(offer.commandId(), 5);
        assertEquals("DONE", taken.state());
        assertEquals(
                List.of(10_000L - 4_650, 4_650L, 3_000L, 0L),
                List.of(
                        seed.money(firm),
                        seed.owed(village),
                        seed.units(ticket, firm),
                        seed.balance(Seed.COUNTY, "T-" + ticket, village, Bucket.ORDERED)));
        assertEquals(
                1,
                seed.count(
                        "SELECT COUNT(*) FROM trade WHERE form = 'FALLING' AND offer_id = ? AND bid_id IS NULL AND price_fen_per_tonne = 1550",
                        offer.commandId()));
        assertEquals(1550, seed.count("SELECT turnover / volume_kg FROM market_day WHERE instrument_id = ?", ticket));
        assertEquals("LISTING_UNKNOWN", take(offer.commandId(), 5).state());
    }

    @Test
    void aCommandThatMeetsSomebodyNobodyExpectedIsDecidedAgainWithEverybody() {
        LogProbe.Answer offer = offer(3_000, 1600, 0);
        FallingForm.FORGETS.set(1);
        assertEquals("DONE", take(offer.commandId(), 0).state());
        assertEquals(List.of(3_000L, 4_800L), List.of(seed.units(ticket, firm), seed.owed(village)));
    }

    @Test
    void aCommandWhoseFormNeverSaysWhomItMeetsIsRefusedAndMovesNothing() {
        LogProbe.Answer offer = offer(3_000, 1600, 0);
        FallingForm.FORGETS.set(2);
        assertEquals("COMMAND_FAILED", take(offer.commandId(), 0).state());
        assertEquals(List.of(0L, 0L), List.of(seed.units(ticket, firm), seed.owed(village)));
    }

    @Test
    void itIsRefusedByWhatAllWaysOfTradingShare() {
        assertEquals("NOT_ENOUGH_UNITS", offer(6_000, 1600, 10).state());
        assertEquals("PRICE_OUTSIDE_BAND", offer(1_000, 1700, 10).state());
        LogProbe.Answer offer = offer(1_000, 1600, 100);
        assertEquals("PRICE_OUTSIDE_BAND", take(offer.commandId(), 3).state());
        assertEquals(
                "NOT_A_PARTICIPANT",
                log.carriedOut("350428-nobody", ticket, "TAKE_FALLING", Map.of("offerId", offer.commandId()))
                        .state());
    }

    /** What it imports is what a new way of trading needs to know: nobody else's way of trading, and nobody knows it. */
    @Test
    void itKnowsTheDeskItsFloorTheKernelAndPlatformAndNoOtherWayOfTrading() {
        JavaClasses own = new ClassFileImporter()
                .importClasses(
                        FallingForm.class,
                        FallingForm.Offer.class,
                        FallingForm.Take.class,
                        FallingOffers.class,
                        FallingOffers.FallingOffer.class,
                        FallingRules.class,
                        FallingRows.class);
        Set<String> known = new TreeSet<>();
        own.forEach(type -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
            String name = dependency.getTargetClass().getPackageName();
            if (name.startsWith("org.lintan")) {
                known.add(name);
            }
        }));
        assertEquals(
                Set.of(
                        "org.lintan.kernel.books",
                        "org.lintan.market",
                        "org.lintan.market.desk",
                        "org.lintan.market.desk.floor",
                        "org.lintan.market.falling",
                        "org.lintan.platform.db",
                        "org.lintan.platform.http",
                        "org.lintan.platform.time"),
                known);
    }

    private LogProbe.Answer offer(long kg, long price, long fallsBy) {
        return log.carriedOut(
                village,
                ticket,
                "OFFER_FALLING",
                Map.of("quantityKg", kg, "priceFenPerTonne", price, "fallsByFen", fallsBy));
    }

    /** So many minutes after its price began to fall: the offer is put back, for the market's time is everybody's. */
    private LogProbe.Answer take(String offerId, int minutes) {
        tx.run(sql -> sql.update(
                        "UPDATE falling_offer SET begun_at = begun_at - INTERVAL ? MINUTE WHERE offer_id = ?",
                        minutes,
                        offerId))
                .await()
                .indefinitely();
        return log.carriedOut(firm, ticket, "TAKE_FALLING", Map.of("offerId", offerId));
    }
}
