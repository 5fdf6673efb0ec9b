package org.lintan.web.pages;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.verify.Verdict;
import org.lintan.web.Browser;
import org.lintan.web.PortalTest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@PortalTest
class StatementPaperTest {

    @TestHTTPResource
    URI home;

    @Test
    void saysTheSumToTheFenInFiguresAndInCapitals() throws IOException {
        String paper = PaperText.bareOf(paper("2026"));
        for (String said : new String[] {
            "常口村股份经济合作社·户号h0001",
            "2026年分到99,999,999.99元",
            "人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
            "2026-01-01至2026-11-20",
            "600.03元,人民币陆佰元零叁分",
            "99,999,399.96元",
            "700.03元",
            "一共2笔,合计99,999,999.99元",
            "2026-10-11·<碳票>收益分配二·99,999,399.96元",
            "4人×24,999,849.99元",
            "银行退回",
            "户名不符",
            "2026-03-10·碳票收益分配·600.03元",
            "4人×150.00元+0.03元(零头",
            "2026-03-12已到卡",
            "distribution:01KDISTRIBUTION00000000001:1",
            "演示县林业碳票登记处",
            "350428-changkou-h0001-2026",
            "https://lintan.example/app/share",
            "觉得不对怎么办"
        }) {
            assertTrue(paper.contains(PaperText.bare(said)), said + " is not in " + paper);
        }
        // no ticket stands behind it, and its page is not for everybody
        assertFalse(paper.contains("查验码"), paper);
        assertFalse(paper.contains("以网页为准"), paper);
    }

    @Test
    void aYearWithoutAShareIsSaidInWords() throws IOException {
        String paper = PaperText.bareOf(paper("2025"));
        assertTrue(paper.contains("人民币零元整"), paper);
        assertTrue(paper.contains("这一年村里没有给这一户分过钱。应得零元,已到卡零元。"), paper);
        assertTrue(paper.contains("Nothingwassharedouttothishouseholdinthisyear"), paper);
        assertTrue(paper.contains("2025-01-01至2025-12-31"), paper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2026"})
    void nothingRunsOverTheEdge(String year) throws IOException {
        assertEquals(List.of(), PaperText.beyondTheEdge(paper(year), "statement-" + year));
    }

    @Test
    void isKeptByNobodyOnTheWayAndOnOneDayTheSameFile() {
        HttpResponse<byte[]> first = ask("villager", "2026");
        assertEquals("no-store", first.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(first.headers().firstValue("ETag").isEmpty());
        assertEquals(
                "attachment; filename=\"lintan-350428-changkou-h0001-2026.pdf\"",
                first.headers().firstValue("Content-Disposition").orElse(""));
        assertArrayEquals(first.body(), paper("2026"));
    }

    @Test
    void theVerifierSaysWhatItProvesAndNoWhenABitIsChanged() throws IOException {
        byte[] paper = paper("2026");
        Verdict verdict = PaperText.verdict(paper, "statement");
        assertTrue(verdict.sound(), verdict.sentence());
        assertTrue(verdict.sentence().startsWith("Genuine: statement 350428-changkou-h0001-2026,"), verdict.sentence());
        assertTrue(
                verdict.sentence()
                        .contains("the village ledger told this household these shares and payments on the day"),
                verdict.sentence());
        Verdict changed = PaperText.verdict(PaperText.withOneBitChanged(paper), "statement-changed");
        assertFalse(changed.sound());
        assertTrue(changed.sentence().startsWith("Changed: "), changed.sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "1999", "20260", "2026x"})
    void aYearTheLedgerKnowsNothingOfHasNone(String year) {
        assertEquals(404, ask("villager", year).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"steward", "foreign-steward", "buyer", "auditor"})
    void whoIsNoHouseholdHasNone(String login) {
        assertEquals(404, ask(login, "2026").statusCode());
    }

    @Test
    void whoIsNotLoggedInIsSentToTheLogin() {
        Browser stranger = new Browser(home);
        HttpResponse<String> answer = stranger.send(stranger.get("papers/statement/2026.pdf"));
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").contains("/protocol/openid-connect/auth"));
    }

    private byte[] paper(String year) {
        HttpResponse<byte[]> answer = ask("villager", year);
        assertEquals(200, answer.statusCode());
        assertEquals(
                "application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
        return answer.body();
    }

    private HttpResponse<byte[]> ask(String login, String year) {
        Browser browser = Browser.of(home, login);
        return browser.sendForBytes(browser.get("papers/statement/" + year + ".pdf"));
    }
}
