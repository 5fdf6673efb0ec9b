package org.lintan.web.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintan.web.pages.Words.Said;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RuleWordsTest {

    private static final Pattern KEY = Pattern.compile("`([a-z]+\\.[a-z0-9_.]+)`");

    @Test
    void everyRuleOfTheContractHasANameInBothLanguages() throws IOException {
        List<String> keys = Files.readAllLines(Path.of("../docs/contracts/rules.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf(" | ", 2)))
                .flatMap(cell -> KEY.matcher(cell).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertTrue(keys.size() > 30, "rules of the contract: " + keys);
        for (String key : keys) {
            assertNotEquals(key, RuleWords.name(key).zh());
            assertNotEquals(key, RuleWords.name(key).en());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "market.band_bp, 1000, 10 %",
        "ledger.assembly_agree_bp, 6667, 三分之二",
        "ledger.agree_due_bp, 5000, 50 %",
        "market.fee_bp.village, 0, 0 %",
        "market.reference_price, 1500, 每吨 15.00 元",
        "reserve.price, 1000, 每吨 10.00 元",
        "market.lot_kg, 1000, 1 吨",
        "market.listing_below_kg, 100000000, '100,000 吨'",
        "ticket.plausible_warn_kg_per_mu_year, 1600, 每亩每年 1.6 吨",
        "ticket.notice_days, 7, 7 天",
        "payee.cooling_hours, 24, 24 小时",
        "market.day_close, 1440, 24:00",
        "market.sweep_minute, 960, 16:00",
        "market.sweep, DAILY, 每个工作日一次",
        "market.mode, LISTING, 挂牌",
        "claims.eu_offset_ban, 2026-09-27, 2026-09-27",
        "some.thing, 1234567, '1,234,567'",
        "some.thing, 99999999999999999999, 99999999999999999999",
    })
    void aValueIsSaidWithItsUnit(String key, String value, String zh) {
        assertEquals(zh, RuleWords.value(key, value).zh());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 全国, nation",
        "35, 省 35, province 35",
        "350428, 县 350428, county 350428",
        "350428100200, 村 350428100200, village 350428100200"
    })
    void aPlaceIsSaidByItsLevel(String region, String zh, String en) {
        assertEquals(new Said(zh, en), RuleWords.place(region));
    }

    @ParameterizedTest
    @CsvSource({"ticket.notice_days, 1, 1 day", "ticket.notice_days, 7, 7 days", "payee.cooling_hours, 1, 1 hour"})
    void oneIsSaidAsOneInEnglish(String key, String value, String en) {
        assertEquals(en, RuleWords.value(key, value).en());
    }
}
