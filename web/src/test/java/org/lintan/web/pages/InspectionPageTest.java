package org.lintan.web.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.InspectionPage.Check;
import org.lintan.web.pages.InspectionPage.Room;
import org.lintan.web.pages.OpenPages.Heard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an inspection says of faults and of rooms that are away: never that all is well. */
class InspectionPageTest {

    private static final String SOUND = "{'sound':true,'assets':[],'negative':[],'differing':[]}";

    private final Map<Service, Room> rooms = new EnumMap<>(Service.class);

    @BeforeEach
    void allIsWell() {
        room(Service.TICKET, SOUND, "{'tickets':[],'finality':[],'landOverlaps':[],'titlesTwice':[],'landCopies':[]}");
        room(Service.MARKET, SOUND, "{'findings':[{'code':'TRADE_LEGS','ok':true}]}");
        room(Service.LEDGER, SOUND, "{'findings':[],'distributions':[]}");
    }

    @Test
    void whatAllHoldsIsWholeAndRight() {
        assertTrue(page().whole());
        assertEquals(0, page().wrong());
        assertEquals("350428-I202611281602", page().number());
    }

    @Test
    void aRoomThatIsAwayIsUncheckedAndTheReportNotWhole() {
        rooms.put(Service.MARKET, new Room(Heard.NOTHING, Heard.NOTHING, Heard.NOTHING));
        assertFalse(page().whole());
        assertTrue(page().books().get(Service.MARKET.ordinal()).away());
        assertEquals(0, page().wrong());
    }

    @Test
    void checksThatDidNotAnswerLeaveTheReportUnwholeAlthoughTheBooksDid() {
        rooms.put(
                Service.TICKET,
                new Room(heard(SOUND), heard("{}"), new Heard(500, heard("{}").body())));
        assertFalse(page().whole());
        assertTrue(page().checks().stream().noneMatch(check -> check.name().zh().startsWith("每张碳票")));
    }

    @Test
    void countsEachBookAndEachCheckThatIsWrongAndNamesTheFirst() {
        room(
                Service.TICKET,
                "{'sound':false,'assets':[{'sum':1},{'sum':0}],'negative':[{}],'differing':[]}",
                "{'tickets':[{'ok':false,'serial':'0000007'},{'ok':true}],'finality':[],'landOverlaps':[{'first':'0000001','second':'0000002'}],"
                        + "'titlesTwice':[{'first':'a','second':'b','ofBefore':true}],'landCopies':[],'plotsAstray':['01KPLOT'],'papersAstray':['01KCASE 3f2a']}");
        room(Service.MARKET, SOUND, "{'findings':[{'code':'TRADE_LEGS','ok':false,'broken':2,'first':'T-9'}]}");
        assertEquals(1 + 4 + 1, page().wrong());
        assertEquals("0000007", first("每张碳票"));
        assertEquals("0000001 + 0000002", first("签发过的林地"));
        // what stands of before the check is known and no fault
        assertEquals("", first("同一林权证"));
        assertEquals("01KPLOT", first("每块林地"));
        assertEquals("01KCASE 3f2a", first("用到的文件"));
        assertEquals("T-9", first("每笔成交"));
        assertEquals("1", page().books().get(0).figures().get(2).value());
    }

    private String first(String name) {
        return page().checks().stream()
                .filter(check -> check.name().zh().startsWith(name))
                .map(Check::first)
                .findFirst()
                .orElseThrow();
    }

    private InspectionPage page() {
        return new InspectionPage("350428", "审计员", "2026-11-28 16:02", rooms, null);
    }

    private void room(Service service, String books, String checks) {
        rooms.put(service, new Room(heard(books), heard("{'seq':1,'hash':'ab'}"), heard(checks)));
    }

    private static Heard heard(String json) {
        try {
            return new Heard(200, new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
