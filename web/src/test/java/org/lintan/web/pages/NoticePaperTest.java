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
class NoticePaperTest {

    private static final String DECISION = "/notices/350428/decision/01KDECISION00000000000001A";
    private static final String APPLICATION = "/notices/350428/application/01KAPPLICATION000000000001";
    private static final Pattern VALUE = Pattern.compile("<dd><bdi>(.*?)</bdi></dd>", Pattern.DOTALL);

    @Test
    void saysWhatIsDecidedTheSumTheDaysAndHowToObject() throws IOException {
        String paper = PaperText.bareOf(paper(DECISION));
        for (String said : new String[] {
            "公示Publicnotice",
            "常口村",
            "碳票收益<分配>",
            "140,845.00元yuan,人民币壹拾肆万零捌佰肆拾伍元整",
            "250户,938人",
            "先扣:测量费Deductedfirst145.00元yuan",
            "留给集体的比例",
            "20%",
            "120.00元yuan(剩下的按人平分,舍到分therestbyhead,roundeddown)",
            "留公积公益金Reserveandwelfarefund28,140.00元",
            "分到各户Tohouseholds112,560.00元",
            "2026-03-01起,到2026-03-08止",
            "2026-03-08这一天过完以前提",
            "怎么提意见",
            "张贴单位(盖章)",
            "高唐镇常口村村民委员会",
            "演示县林业碳票登记处",
            "https://lintan.example" + DECISION
        }) {
            assertTrue(paper.contains(PaperText.bare(said)), said + " is not in " + paper);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DECISION, APPLICATION})
    void saysEveryFactOfThePage(String path) throws IOException {
        String paper = PaperText.bareOf(paper(path));
        Matcher value =
                VALUE.matcher(given().get(path).then().statusCode(200).extract().asString());
        int seen = 0;
        while (value.find()) {
            String said = PaperText.bare(value.group(1).replace("&lt;", "<").replace("&gt;", ">"));
            assertTrue(paper.contains(said), path + " lacks " + said + " in " + paper);
            seen++;
        }
        assertTrue(seen >= 4, "only " + seen + " facts");
    }

    @Test
    void isLinkedFromThePosterAndTheSameFileEachTime() {
        given().get(DECISION).then().body(containsString("href=\"" + DECISION + ".pdf\""));
        assertArrayEquals(paper(DECISION), paper(DECISION));
        given().get(DECISION + ".pdf")
                .then()
                .header("Content-Disposition", "attachment; filename=\"lintan-01KDECISION00000000000001A.pdf\"");
    }

    /** Over, unknown, or of another county: the poster's own answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notices/350428/decision/01KDECISION00000000000009Z",
                "/notices/350427/decision/01KDECISION00000000000001A",
                "/notices/350428/application/01KDECISION00000000000001A"
            })
    void whatIsNotOnNoticeHasNoPaper(String path) {
        String page = given().get(path).then().statusCode(404).extract().asString();
        assertEquals(
                page,
                given().get(path + ".pdf").then().statusCode(404).extract().asString());
    }

    @Test
    void theVerifierSaysWhatItProvesAndNoWhenABitIsChanged() throws IOException {
        byte[] paper = paper(DECISION);
        Verdict verdict = PaperText.verdict(paper, "notice");
        assertTrue(verdict.sound(), verdict.sentence());
        assertTrue(verdict.sentence().startsWith("Genuine: notice 01KDECISION00000000000001A,"), verdict.sentence());
        assertTrue(verdict.sentence().contains("this was put on public notice with these facts"), verdict.sentence());
        Verdict changed = PaperText.verdict(PaperText.withOneBitChanged(paper), "notice-changed");
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
