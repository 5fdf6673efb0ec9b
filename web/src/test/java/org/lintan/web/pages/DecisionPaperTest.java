package org.lintan.web.pages;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.verify.Verdict;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@PortalTest
class DecisionPaperTest {

    private static final String RUN = "/decisions/350428/01KDECISION00000000000001B";
    private static final String NOT_YET = "/decisions/350428/01KDECISION00000000000001C";
    private static final Pattern FACT = Pattern.compile("<(dd|p)[^>]*>(.*?)</\\1>", Pattern.DOTALL);

    @Test
    void saysWhatWasDecidedByHowManyAndWhereEveryFenWent() throws IOException {
        String paper = PaperText.bareOf(paper(RUN));
        for (String said : new String[] {
            "常口村·碳票收益<分配>",
            "拿出99,999,999.99元来分",
            "人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
            "先扣:管护费&测量费",
            "184.00元",
            "12.5%",
            "10,588.00元yuan(定额fixed)",
            "5户,17人",
            "12,499,976.99元",
            "179,996.00元",
            "87,319,843.00元",
            "应到due61,实到present55,同意agreed54·2026-02-20",
            "dededede",
            "2026-03-01起,到until2026-03-08止",
            "2条,都答复了,没有成立的",
            "2026-03-10",
            "全部到卡",
            "2026-03-1416:30",
            "5e5e5e5e",
            "distribution:01KDISTRIBUTION00000000001",
            "6条分录的指纹",
            "0f0f0f0f",
            "封存在第1,234环",
            "1e1e1e1e",
            "状态截至asof2026-03-1416:30",
            "演示县林业碳票登记处"
        }) {
            assertTrue(paper.contains(PaperText.bare(said)), said + " is not in " + paper);
        }
    }

    @Test
    void beforeItWasRunItSaysWhereTheMoneyWillGo() throws IOException {
        String paper = PaperText.bareOf(paper(NOT_YET));
        for (String said : new String[] {
            "钱会分到哪里",
            "600.01元",
            "人民币陆佰元零壹分",
            "35.29元yuan(剩下的按人平分",
            "本村不用公示",
            "还没有分notsharedoutyet",
            "提过的意见Objections没有none"
        }) {
            assertTrue(paper.contains(PaperText.bare(said)), said + " is not in " + paper);
        }
        assertFalse(paper.contains("分录的指纹"), paper);
    }

    @ParameterizedTest
    @ValueSource(strings = {RUN, NOT_YET})
    void saysEveryFactOfThePage(String path) throws IOException {
        String paper = PaperText.bareOf(paper(path));
        String page = given().get(path).then().statusCode(200).extract().asString();
        Matcher fact = FACT.matcher(page.substring(page.indexOf("<main>"), page.indexOf("<div class=\"box qr\">")));
        int seen = 0;
        while (fact.find()) {
            for (String piece : fact.group(2).split("<[^>]+>")) {
                String said = PaperText.bare(
                        piece.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
                if (!said.contains("查询时间")) {
                    assertTrue(paper.contains(said), path + " lacks " + said + " in " + paper);
                    seen++;
                }
            }
        }
        assertTrue(seen > 20, "only " + seen + " facts");
    }

    @Test
    void isLinkedFromItsPageAndItsPageFromTheYear() {
        given().get(RUN).then().body(containsString("href=\"" + RUN + ".pdf\""));
        given().get("/shared?county=350428&year=2026").then().body(containsString("href=\"" + RUN + "\""));
        assertArrayEquals(paper(RUN), paper(RUN));
    }

    /** Unknown, on notice only, or of another county. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/decisions/350428/01KDECISION00000000000009Z",
                "/decisions/350428/01KDECISION00000000000001A",
                "/decisions/350427/01KDECISION00000000000001B"
            })
    void whatIsNotInForceHasNeitherPageNorPaper(String path) {
        String page = given().get(path).then().statusCode(404).extract().asString();
        assertEquals(
                page,
                given().get(path + ".pdf").then().statusCode(404).extract().asString());
    }

    @Test
    void theVerifierSaysWhatItProvesAndNoWhenABitIsChanged() throws IOException {
        byte[] paper = paper(RUN);
        Verdict verdict = PaperText.verdict(paper, "decision");
        assertTrue(verdict.sound(), verdict.sentence());
        assertTrue(verdict.sentence().startsWith("Genuine: decision 01KDECISION00000000000001B,"), verdict.sentence());
        assertTrue(
                verdict.sentence().contains("the village decided this, with these votes and sums"), verdict.sentence());
        Verdict changed = PaperText.verdict(PaperText.withOneBitChanged(paper), "decision-changed");
        assertFalse(changed.sound());
        assertTrue(changed.sentence().startsWith("Changed: "), changed.sentence());
    }

    private static byte[] paper(String path) {
        return given().get(path + ".pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }
}
