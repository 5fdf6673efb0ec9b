package org.lintan.web.home;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.web.Browser;
import org.lintan.web.PortalTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@PortalTest
class HomeTest {

    @TestHTTPResource
    URI home;

    @Test
    void showsAVillagerMoneyAndTicketsInOneSmallAnswerOwnVillageFirst() {
        HttpResponse<String> answer = homeOf("villager");
        JsonPath page = JsonPath.from(answer.body());
        assertEquals(60000, page.getInt("money.paidFen"));
        assertEquals(15000, page.getInt("money.lastShare.perHeadFen"));
        assertEquals(List.of("0000001", "0000002", "0000003", "0000004", "0000005"), page.getList("tickets.serial"));
        assertTrue(page.getBoolean("moreTickets"));
        assertEquals("常口村股份经济合作社,户号 h0001", page.getString("me.partyName"));
        assertNull(page.get("account"));
        assertNull(page.get("todo"));
        assertEquals(List.of(), page.getList("missing"));
        assertTrue(answer.body().getBytes(StandardCharsets.UTF_8).length <= 2048, answer.body());
    }

    @Test
    void tellsAHouseholdWhatIsOnNoticeInTheSameAnswer() {
        JsonPath page = JsonPath.from(homeOf("villager").body());
        assertEquals(List.of("D1", "D2"), page.getList("told.notices.decisionId"));
    }

    @Test
    void tellsNobodyElseWhatAHouseholdIsTold() {
        assertNull(JsonPath.from(homeOf("forestry1").body()).get("told"));
    }

    @Test
    void namesABuyerAsTheMarketDoesAndAVillageAsTheRegistryDoes() {
        assertEquals("示例纸业有限公司", JsonPath.from(homeOf("buyer").body()).getString("me.partyName"));
        assertEquals("将乐县高唐镇常口村股份经济合作社", JsonPath.from(homeOf("steward").body()).getString("me.partyName"));
    }

    @Test
    void namesNobodyWhoseServiceKnowsNoName() {
        assertNull(JsonPath.from(homeOf("bank").body()).get("me.partyName"));
    }

    @Test
    void tellsAnOfficerHowMuchWaitsForThem() {
        JsonPath page = JsonPath.from(homeOf("forestry1").body());
        assertEquals(List.of("application.submitted"), page.getList("todo.kind"));
        assertEquals(List.of(2), page.getList("todo.count"));
        assertNull(page.get("money"));
        assertNull(page.get("tickets"));
        assertFalse(page.getBoolean("moreTickets"));
        assertEquals(List.of(), page.getList("missing"));
    }

    @Test
    void showsTheRestAndNamesTheServiceThatDidNotAnswer() {
        // the stand-in for the market breaks the connection of this one account
        JsonPath page = JsonPath.from(homeOf("steward").body());
        assertNull(page.get("account"));
        assertEquals(List.of("market"), page.getList("missing"));
        assertEquals(5, page.getList("tickets").size());
        assertEquals(List.of("application.submitted"), page.getList("todo.kind"));
    }

    private HttpResponse<String> homeOf(String login) {
        HttpResponse<String> answer = new Browser(home).logIn(login, "/api/portal/home");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer;
    }
}
