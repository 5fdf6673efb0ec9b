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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@PortalTest
class InspectionPaperTest {

    private static final String SAMPLE =
            "?seed=%E4%BA%8C%E9%9B%B6%E4%BA%8C%E5%85%AD&from=2026-01-01&to=2026-11-20&count=1";

    @TestHTTPResource
    URI home;

    @Test
    void saysOfEachBookAndEachCheckWhetherItHoldsAndLeavesRoomToSign() throws IOException {
        String paper = PaperText.bareOf(paper(""));
        for (String said : new String[] {
            "全部查了,账目相符",
            "碳票登记的账",
            "各村分钱的账",
            "12,345",
            "d".repeat(64),
            "第77环",
            "每笔成交钱票两清",
            "各户合计等于总额",
            // a check of a later release goes by its own sentence
            "whatalaterreleasechecks",
            "没有把同一片林地挪一挪再签发",
            "常口村",
            "140,845.00",
            "89,999.99",
            "检查意见",
            "被检查单位",
            "https://lintan.example/app/audit"
        }) {
            assertTrue(paper.contains(PaperText.bare(said)), said + " is not in " + paper);
        }
        assertFalse(paper.contains("抽查"), paper);
        assertFalse(paper.contains("不符:"), paper);
    }

    @Test
    void takesTheSampleThatASeedDrawsIntoIt() throws IOException {
        String paper = PaperText.bareOf(paper(SAMPLE));
        for (String said : new String[] {
            "二零二六", "2026-01-01至2026-11-20", "350428-20261101-0007", "40,845.00", "第3行,户号0003", "600.03", "424"
        }) {
            assertTrue(paper.contains(PaperText.bare(said)), said + " is not in " + paper);
        }
        assertEquals(List.of(), PaperText.beyondTheEdge(paper(SAMPLE), "inspection"));
    }

    @Test
    void isKeptByNobodyAndTheVerifierSaysWhatItProves() throws IOException {
        HttpResponse<byte[]> answer = ask("auditor", "");
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        Verdict verdict = PaperText.verdict(answer.body(), "inspection");
        assertTrue(verdict.sound(), verdict.sentence());
        assertTrue(verdict.sentence().startsWith("Genuine: inspection 350428-I20"), verdict.sentence());
        assertFalse(PaperText.verdict(PaperText.withOneBitChanged(answer.body()), "inspection-changed")
                .sound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"steward", "villager", "buyer", "operator"})
    void isTheAuditorsAlone(String login) {
        assertEquals(404, ask(login, "").statusCode());
    }

    private byte[] paper(String query) {
        HttpResponse<byte[]> answer = ask("auditor", query);
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private HttpResponse<byte[]> ask(String login, String query) {
        Browser browser = Browser.of(home, login);
        return browser.sendForBytes(browser.get("papers/inspection.pdf" + query));
    }
}
