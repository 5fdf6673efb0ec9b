package org.lintan.market.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OpeningTest {

    private static final Instant DAY = Instant.parse("2026-11-26T00:00:00Z");

    @Test
    void whatIsStillThereIsOfTheNewestSales() {
        Opening.Claims claims = Opening.of("v", 150, List.of(), List.of(sale("a", 100), sale("b", 100)));
        assertEquals(List.of(claim("a", 0, 50, null), claim("b", 0, 100, null)), claims.claims());
    }

    @Test
    void anOpenWithdrawalCarriesTheOldestOfIt() {
        Opening.Claims claims = Opening.of(
                "v", 60, List.of(new Opening.Withdrawal("w", 70, DAY)), List.of(sale("a", 100), sale("b", 100)));
        assertEquals(List.of(claim("a", 0, 30, "w"), claim("b", 0, 40, "w"), claim("b", 1, 60, null)), claims.claims());
    }

    @Test
    void moneyThatCameOtherwiseIsAClaimOfItsOwn() {
        Opening.Claims claims = Opening.of("350428-v", 130, List.of(), List.of(sale("a", 100)));
        assertEquals("opening-350428-v", claims.claims().get(0).claimId());
        assertEquals(30, claims.claims().get(0).amountFen());
        assertEquals(130, claims.totalFen());
    }

    @Test
    void aVillageWithNothingHasNoClaims() {
        assertEquals(
                List.of(),
                Opening.of("v", 0, List.of(), List.of(sale("a", 100))).claims());
    }

    @Property
    void everyFenIsClaimedOnceAndEveryOrderIsCarriedWhole(
            @ForAll @LongRange(min = 0, max = 1_000) long free,
            @ForAll @Size(max = 6) List<@LongRange(min = 1, max = 300) Long> withdrawn,
            @ForAll @Size(max = 8) List<@LongRange(min = 1, max = 300) Long> sold) {
        List<Opening.Withdrawal> withdrawals = new ArrayList<>();
        for (int i = 0; i < withdrawn.size(); i++) {
            withdrawals.add(new Opening.Withdrawal("w" + i, withdrawn.get(i), DAY.plusSeconds(i)));
        }
        List<Opening.Sale> sales = new ArrayList<>();
        for (int i = 0; i < sold.size(); i++) {
            sales.add(new Opening.Sale("t" + i, sold.get(i), DAY.plusSeconds(i)));
        }
        Opening.Claims claims = Opening.of("v", free, withdrawals, sales);

        assertEquals(free + withdrawn.stream().mapToLong(Long::longValue).sum(), claims.totalFen());
        Map<String, Long> byOrder = new HashMap<>();
        Map<String, Long> bySale = new HashMap<>();
        for (Opening.Claim claim : claims.claims()) {
            assertTrue(claim.amountFen() > 0);
            byOrder.merge(String.valueOf(claim.orderId()), claim.amountFen(), Long::sum);
            bySale.merge(claim.claimId(), claim.amountFen(), Long::sum);
        }
        withdrawals.forEach(one -> assertEquals(one.amountFen(), byOrder.get(one.orderId())));
        assertEquals(free, byOrder.getOrDefault("null", 0L));
        sales.forEach(one -> assertTrue(bySale.getOrDefault(one.tradeId(), 0L) <= one.netFen()));
        assertEquals(
                claims.claims().size(),
                claims.claims().stream()
                        .map(claim -> claim.claimId() + "/" + claim.part())
                        .distinct()
                        .count());
    }

    private static Opening.Sale sale(String id, long fen) {
        return new Opening.Sale(id, fen, DAY);
    }

    private static Opening.Claim claim(String id, int part, long fen, String order) {
        return new Opening.Claim(id, part, fen, DAY, order);
    }
}
