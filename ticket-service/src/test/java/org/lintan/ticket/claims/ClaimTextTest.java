package org.lintan.ticket.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What certificates and ticket pages say, by rule, purpose and what was stated. */
class ClaimTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ClaimRules OPEN = rules("USED REMAINDER", "2026-09-27", DAY);
    private static final Statement FIVE_THOUSAND = new Statement(2025, 5_000_000, 1_200_000);

    @Test
    void supportsCarbonNeutralUnderNoRuleForNoPurposeAndWithNoStatement() {
        for (ClaimRules rules : List.of(
                OPEN, rules("CARBON_NEUTRAL,USED,REMAINDER,COMPLIANCE,EU_PRODUCT", "2026-09-27", DAY), none())) {
            List<Wording> all = new ArrayList<>(List.of(ClaimText.ticket(rules)));
            for (Purpose purpose : Purpose.values()) {
                for (Stated stated : List.of(
                        Stated.NONE,
                        Stated.NOT_STATED,
                        Stated.of(FIVE_THOUSAND, 1),
                        Stated.of(FIVE_THOUSAND, 2_723_000))) {
                    all.add(ClaimText.certificate(units(purpose, stated), rules));
                }
            }
            for (Wording wording : all) {
                assertEquals(List.of(), not(wording.may(), Claim.USED, Claim.REMAINDER));
                assertTrue(claims(wording.mayNot()).containsAll(List.of(Claim.CARBON_NEUTRAL, Claim.COMPLIANCE)));
                assertTrue(wording.text().endsWith("单凭碳票,无论买入还是注销,都不能宣称“碳中和”。"), wording.text());
                assertEquals(1, wording.text().split("中和", -1).length - 1, "and nowhere else: " + wording.text());
                assertEquals(1, wording.textEn().split("neutral", -1).length - 1, wording.textEn());
                assertTrue(wording.text().contains("不可用于碳排放配额清缴"));
                wording.may()
                        .forEach(say ->
                                assertFalse(say.zh().contains("中和") || say.en().contains("neutral"), say.zh()));
            }
        }
    }

    @Test
    void saysWhatWasSetAgainstTheStatedRemainderAndThatNobodyCheckedIt() {
        Wording wording = ClaimText.certificate(
                units(Purpose.CORPORATE_RESPONSIBILITY, Stated.of(FIVE_THOUSAND, 2_723_000)), OPEN);
        assertTrue(wording.text()
                .contains("受益人自报:2025 年排放 5000 吨,自身减排 1200 吨,剩余 3800 吨(数字由受益人负责,没有核查)。本次注销的 2723 吨都用来抵这一剩余。"));
        assertTrue(wording.textEn()
                .contains("unverified: emissions of 2025 5000 t, own reductions 1200 t, remainder 3800 t."));
        assertEquals(List.of(Claim.USED, Claim.REMAINDER), claims(wording.may()));
    }

    @Test
    void saysOfWhatIsBeyondTheRemainderThatItOffsetsNothing() {
        Wording part =
                ClaimText.certificate(units(Purpose.EVENT_NEUTRALITY, Stated.of(FIVE_THOUSAND, 2_000_500)), OPEN);
        assertTrue(part.text().contains("2000.5 吨抵这一剩余,其余 722.5 吨超出剩余,不能算作抵了排放"), part.text());
        assertEquals(List.of(Claim.USED, Claim.REMAINDER), claims(part.may()));
        Wording none = ClaimText.certificate(units(Purpose.EVENT_NEUTRALITY, Stated.of(FIVE_THOUSAND, 0)), OPEN);
        assertTrue(none.text().contains("没有可抵的,本次注销的 2723 吨不能算作抵了排放"), none.text());
        assertEquals(List.of(Claim.USED), claims(none.may()));
        assertTrue(claims(none.mayNot()).contains(Claim.REMAINDER));
    }

    @Test
    void claimsNoOffsetWhereNothingWasStatedOrNobodyAsked() {
        assertTrue(ClaimText.certificate(units(Purpose.EVENT_NEUTRALITY, Stated.NOT_STATED), OPEN)
                .text()
                .contains("没有申报排放和自身减排,所以不能说"));
        Wording before = ClaimText.certificate(units(Purpose.EVENT_NEUTRALITY, Stated.NONE), OPEN);
        assertTrue(before.text().contains("没有排放申报的记录"), before.text());
        assertEquals(List.of(Claim.USED), claims(before.may()));
    }

    @Test
    void setsWhatRepairsADamageAgainstNobodysEmissions() {
        Wording wording = ClaimText.certificate(units(Purpose.JUDICIAL_RESTORATION, Stated.NONE), OPEN);
        assertTrue(wording.text().contains("用于司法生态修复,不能再算作抵了谁的排放"), wording.text());
        assertTrue(claims(wording.mayNot()).contains(Claim.REMAINDER));
    }

    @Test
    void claimsNoOffsetOnADayWhoseRuleDoesNotOpenIt() {
        ClaimRules early = rules("USED", null, LocalDate.of(2018, 1, 1));
        Wording wording =
                ClaimText.certificate(units(Purpose.EVENT_NEUTRALITY, Stated.of(FIVE_THOUSAND, 2_723_000)), early);
        assertTrue(wording.text().contains("按当日的规则,不能说这些吨数抵了排放"), wording.text());
        assertEquals(List.of(Claim.USED), claims(wording.may()));
        assertFalse(claims(wording.mayNot()).contains(Claim.EU_PRODUCT), "nobody had announced it");
        assertEquals(List.of(), ClaimText.ticket(none()).may(), "without a rule nothing is opened");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-26, 从 2026-09-27 起",
        "2026-09-26, 从 2026-09-27 起",
        "2026-09-27, (2026-09-27 起)",
        "2031-01-01, (2026-09-27 起)"
    })
    void warnsWhoSellsToTheUnionByTheDay(LocalDate day, String said) {
        Say warning = ClaimText.ticket(rules("USED REMAINDER", "2026-09-27", day)).mayNot().stream()
                .filter(say -> say.claim() == Claim.EU_PRODUCT)
                .findFirst()
                .orElseThrow();
        assertTrue(warning.zh().contains(said), warning.zh());
        assertEquals("Directive (EU) 2024/825", warning.source());
    }

    @Test
    void readsARuleThatNamesNoDayAsInForce() {
        assertTrue(rules("USED", "以后再说", DAY).euBan().orElseThrow().inForce());
    }

    @Test
    void readsNamesAsOfficesTypeThemAndLeavesOutWhatItDoesNotKnow() {
        assertEquals(
                java.util.Set.of(Claim.USED, Claim.REMAINDER),
                rules(" USED,REMAINDER、USED , NET_ZERO ", null, DAY).supported());
    }

    @ParameterizedTest
    @CsvSource({"0, 1000, 1000", "0, 3800, 3800", "0, 3801, 3800", "3000, 1000, 800", "3800, 1, 0", "9000, 1, 0"})
    void setsNoMoreAgainstARemainderThanIsLeftOfIt(long before, long retired, long against) {
        assertEquals(against, Stated.againstKg(new Statement(2025, 5_000, 1_200), before, retired));
    }

    private static CertifiedUnits units(Purpose purpose, Stated stated) {
        return new CertifiedUnits(
                "示例绿色制造有限公司",
                purpose,
                2_723_000,
                "350428-0000001",
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2020, 12, 31),
                stated);
    }

    private static ClaimRules rules(String supported, String euBan, LocalDate day) {
        return ClaimRules.read(
                Optional.of(new Basis(supported, "某文")),
                Optional.ofNullable(euBan).map(from -> new Basis(from, "Directive (EU) 2024/825")),
                day);
    }

    private static ClaimRules none() {
        return ClaimRules.read(Optional.empty(), Optional.empty(), DAY);
    }

    private static List<Claim> claims(List<Say> says) {
        return says.stream().map(Say::claim).toList();
    }

    private static List<Claim> not(List<Say> says, Claim... expected) {
        return claims(says).stream()
                .filter(claim -> !List.of(expected).contains(claim))
                .toList();
    }
}
