package org.lintan.stack.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.stack.demo.Service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The Changkou day as readings, whole and then with one thing wrong at a time. */
class InvariantsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Service, JsonNode> books = new EnumMap<>(Service.class);
    private final Map<Service, JsonNode> deadLetters = new EnumMap<>(Service.class);
    private ObjectNode registry = json(
            "{'ok':true,'tickets':[{'ok':true,'ticketId':'T1','serial':'0000001','issuedKg':12723000,'sumOfBucketsKg':12723000,"
                    + "'custodyKg':10000000}],'finality':[{'ok':true,'ticketId':'T1','serial':'0000001','movesOut':0,'retiredKg':2723000,'certificatesKg':2723000,"
                    + "'revived':[],'resold':[]}],'landOverlaps':[],'titlesTwice':[],'landCopies':[],'plotsAstray':[],'papersAstray':[],'transfers':[{'tradeId':'A','ticketId':'T1','quantityKg':2723000},"
                    + "{'tradeId':'B','ticketId':'T1','quantityKg':10000000}]}");
    private JsonNode market =
            json("{'ok':true,'findings':[{'invariant':'own','ok':true,'looked':2,'broken':0,'first':null}],"
                    + "'positions':[{'ticketId':'T1','quantityKg':6000000},{'ticketId':'T1','quantityKg':4000000}],'cashFen':14084500,'escrowFen':14084500,"
                    + "'villages':[{'party':'350428-changkou','payableFen':4084500,'paidFen':10000000}]}");
    private JsonNode ledger = json(
            "{'ok':true,'findings':[{'invariant':'own','ok':true,'looked':2,'broken':0,'first':null}],"
                    + "'villages':[{'party':'350428-changkou','claimedFen':4084500,'arrivedFen':10000000,'advancedFen':0}]}");
    private final List<JsonNode> trades = new ArrayList<>(
            List.of(
                    json(
                            "{'tradeId':'A','ticketId':'T1','sellerParty':'350428-changkou','quantityKg':2723000,'amountFen':4084500,'feeFen':0}"),
                    json(
                            "{'tradeId':'B','ticketId':'T1','sellerParty':'350428-changkou','quantityKg':10000000,'amountFen':10000000,'feeFen':0}")));
    private final List<JsonNode> income = new ArrayList<>(List.of(
            json("{'tradeId':'A','party':'350428-changkou','amountFen':4084500}"),
            json("{'tradeId':'B','party':'350428-changkou','amountFen':10000000}")));

    InvariantsTest() {
        for (Service service : Service.values()) {
            books.put(service, books(""));
            deadLetters.put(service, json("{'items':[]}"));
        }
    }

    @Test
    void holdOnTheWholeDay() {
        assertEquals(List.of(), failing());
    }

    @Test
    void noticeAnAssetThatDoesNotSumToZero() {
        books.put(Service.MARKET, json("{'assets':[{'asset':'CNY','sum':1}],'unsealed':0}"));
        failsOnce("1 market", "CNY sums to 1");
    }

    @Test
    void noticeANegativeBucket() {
        books.put(
                Service.TICKET,
                books(",'negative':[{'asset':'T-T1','party':'350428-buyer1','bucket':'AVAILABLE','balance':-5}]"));
        failsOnce("1 ticket", "350428-buyer1 AVAILABLE is -5");
    }

    @Test
    void noticeAFenOfAVillageThatTheLedgerDoesNotWaitFor() {
        ledger = json(
                "{'ok':true,'findings':[{'invariant':'own','ok':true,'looked':2,'broken':0,'first':null}],"
                        + "'villages':[{'party':'350428-changkou','claimedFen':4084499,'arrivedFen':10000000,'advancedFen':0}]}");
        failsOnce("4 what the market owes to villages", "350428-changkou: market 40,845.00, ledger 40,844.99");
    }

    @Test
    void noticeAPaymentThatNeverArrived() {
        ledger = json("{'ok':true,'findings':[{'invariant':'own','ok':true,'looked':2,'broken':0,'first':null}],"
                + "'villages':[{'party':'350428-changkou','claimedFen':4084500,'arrivedFen':0,'advancedFen':0}]}");
        failsOnce("4 what the market paid to villages", "350428-changkou: market 100,000.00, ledger 0.00");
    }

    @Test
    void noticeMoneyTakenBackAfterItWasSharedOut() {
        ledger = json(
                "{'ok':true,'findings':[{'invariant':'own','ok':true,'looked':2,'broken':0,'first':null}],"
                        + "'villages':[{'party':'350428-changkou','claimedFen':4084500,'arrivedFen':10000000,'advancedFen':7}]}");
        failsOnce("4 nothing that was shared out", "0.07 yuan advanced");
    }

    @Test
    void noticeABalanceThatItsTransfersDoNotGive() {
        books.put(
                Service.LEDGER,
                books(
                        ",'differing':[{'asset':'CNY','party':'350428-changkou','bucket':'AVAILABLE','balance':7,'transfers':8}]"));
        failsOnce("1 ledger", "350428-changkou AVAILABLE is 7, its transfers sum to 8");
    }

    @Test
    void noticeAServiceThatReportsNothing() {
        ledger = json(
                "{'villages':[{'party':'350428-changkou','claimedFen':4084500,'arrivedFen':10000000,'advancedFen':0}]}");
        failsOnce("ledger checks its own rows", "no finding");
    }

    @Test
    void noticeBlocksThatDoNotTileTheTicket() {
        ((ObjectNode) registry.path("tickets").get(0)).put("ok", false).set("gaps", json("{'from':5,'to':9}"));
        failsOnce("2 issued", "ticket 0000001: gaps {\"from\":5,\"to\":9}");
    }

    @Test
    void noticeLandThatIsCreditedTwice() {
        registry.withArray("landOverlaps").add(json("{'first':'0000001','second':'0000002','overlapM2':1200}"));
        failsOnce("3 no land", "0000001 and 0000002 share 1,200 m²");
    }

    @Test
    void noticeAShiftedCopyAndListOneIssuedBeforeShiftsWereTried() {
        registry.withArray("landCopies")
                .add(json("{'first':'0000001','second':'0000002','copiedM2':99210,'ofBefore':false}"));
        failsOnce("3 no outline", "0000001 and 0000002 are, once a web map's shift is undone, the same 99,210 m²");

        registry.putArray("landCopies")
                .add(json("{'first':'0000001','second':'0000002','copiedM2':99210,'ofBefore':true}"));
        Finding finding = finding("3 no outline");
        assertTrue(finding.holds());
        assertTrue(finding.figures().contains("issued before the shifts were tried"));
    }

    @Test
    void noticeAPlotThatIsNotWhatItsNewestVersionSays() {
        registry.withArray("plotsAstray").add("01PLOT");
        failsOnce("3 every plot", "1 plots astray; 01PLOT");
    }

    @Test
    void noticeACaseThatStandsOnAPaperThatIsNotKept() {
        registry.withArray("papersAstray").add("01CASE 3f2a");
        failsOnce("11 ticket: every paper", "1 papers astray; 01CASE 3f2a");
    }

    @Test
    void noticeACompartmentThatIsCreditedTwice() {
        registry.withArray("titlesTwice")
                .add(
                        json(
                                "{'first':'0000001','second':'0000002','titleCertificateNo':'林证7','compartment':'12-3','ofBefore':false}"));
        failsOnce("3 no compartment", "0000001 and 0000002 both stand on 林证7 12-3");
    }

    @Test
    void listsACompartmentThatWasCreditedTwiceBeforePapersWereCompared() {
        registry.withArray("titlesTwice")
                .add(
                        json(
                                "{'first':'0000001','second':'0000002','titleCertificateNo':'林证7','compartment':'12-3','ofBefore':true}"));
        Finding finding = finding("3 no compartment");
        assertTrue(finding.holds());
        assertTrue(finding.figures().contains("issued before papers were compared"));
    }

    private Finding finding(String invariant) {
        return Invariants.of(new Readings(books, deadLetters, registry, market, ledger, trades, income)).stream()
                .filter(one -> one.invariant().startsWith(invariant))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void repeatWhatAServiceFoundBrokenOnItsOwnRows() {
        ledger = json(
                "{'findings':[{'invariant':'6: lines sum','ok':false,'looked':1,'broken':1,'first':'D1'}],'villages':[{'party':'350428-changkou','claimedFen':4084500,'arrivedFen':10000000,'advancedFen':0}]}");
        failsOnce("6 ledger: lines sum", "first D1");
    }

    @Test
    void noticeCustodyThatIsNotThePositions() {
        market = json(
                "{'findings':[{'invariant':'own','ok':true}],'positions':[{'ticketId':'T1','quantityKg':9999999}],'cashFen':0,'escrowFen':0,"
                        + "'villages':[{'party':'350428-changkou','payableFen':4084500,'paidFen':10000000}]}");
        failsOnce("4 registry custody", "custody 10,000,000 kg, market 9,999,999 kg");
    }

    @Test
    void noticePositionsInATicketTheRegistryHoldsNothingOf() {
        market = json(
                "{'findings':[{'invariant':'own','ok':true}],'positions':[{'ticketId':'T1','quantityKg':10000000},{'ticketId':'T9','quantityKg':1}],'cashFen':0,'escrowFen':0,"
                        + "'villages':[{'party':'350428-changkou','payableFen':4084500,'paidFen':10000000}]}");
        failsOnce("4 registry custody", "ticket T9");
    }

    @Test
    void noticeMoneyThatTheBankDoesNotHold() {
        market = json(
                "{'findings':[{'invariant':'own','ok':true}],'positions':[{'ticketId':'T1','quantityKg':10000000}],'cashFen':101,'escrowFen':100,"
                        + "'villages':[{'party':'350428-changkou','payableFen':4084500,'paidFen':10000000}]}");
        failsOnce("4 the parties' money", "1.01 yuan held, 1.00 yuan");
    }

    @Test
    void noticeATradeWhoseTitleNeverMoved() {
        transfers().remove(0);
        failsOnce("5 every trade has exactly one registry transfer", "trade A has 0");
    }

    @Test
    void noticeATitleThatMovedTwiceOrInAnotherQuantityOrWithoutATrade() {
        transfers().set(0, json("{'tradeId':'A','ticketId':'T1','quantityKg':1}"));
        transfers().add(transfers().get(1));
        transfers().add(json("{'tradeId':'Z','ticketId':'T1','quantityKg':1}"));
        failsOnce("5 every trade has exactly one registry transfer", "trade A moved another quantity");
        failsOnce("5 every trade has exactly one registry transfer", "trade B has 2");
        failsOnce("5 every trade has exactly one registry transfer", "unknown trade Z");
    }

    @Test
    void noticeAVillageTradeWithoutItsIncome() {
        income.remove(1);
        failsOnce("5 every trade of a village", "trade B has 0 income entries");
    }

    @Test
    void noticeIncomeOfOtherMoneyAndIncomeWithoutATrade() {
        income.set(0, json("{'tradeId':'A','party':'350428-changkou','amountFen':4084499}"));
        income.add(json("{'tradeId':'Z','party':'350428-changkou','amountFen':1}"));
        failsOnce("5 every trade of a village", "40,845.00 yuan, booked are 40,844.99");
        failsOnce("5 every trade of a village", "unknown trade Z");
    }

    @Test
    void expectNoIncomeForWhoKeepsNoVillageBook() {
        transfers().add(json("{'tradeId':'C','ticketId':'T1','quantityKg':400000}"));
        trades.add(
                json(
                        "{'tradeId':'C','ticketId':'T1','sellerParty':'350428-reserve','quantityKg':400000,'amountFen':620000,'feeFen':0}"));
        assertEquals(List.of(), failing());
    }

    @Test
    void noticeAnEventThatWasGivenUpUntilItIsReplayed() {
        deadLetters.put(
                Service.TICKET,
                json(
                        "{'items':[{'reason':'no such ticket','replayedAt':null},{'reason':'x','replayedAt':'2026-01-01T00:00:00Z'}]}"));
        failsOnce("10 ticket", "1 dead letters; no such ticket");
    }

    @Test
    void noticeThatMoreIsRetiredThanTheCertificatesSay() {
        ((ObjectNode) registry.path("finality").get(0)).put("certificatesKg", 2_722_999);
        failsOnce("8 retired", "ticket 0000001: retired 2,723,000 kg, certificates 2,722,999 kg");
    }

    @Test
    void noticeATransferOutOfAFinalBucket() {
        ((ObjectNode) registry.path("finality").get(0)).put("movesOut", 1);
        failsOnce("8 retired", "1 transfers out");
    }

    @Test
    void repeatWhichUnitsTheRegistryFoundOnTheWayAgain() {
        ((ObjectNode) registry.path("finality").get(0))
                .put("ok", false)
                .withArray("revived")
                .add(json("{'from':5,'to':9}"));
        failsOnce("8 retired", "revived [{\"from\":5,\"to\":9}]");
    }

    @Test
    void noticeARegistryThatSaysNothingOfATicketsEnd() {
        registry.putArray("finality");
        failsOnce("8 retired", "only 0 of its tickets");
    }

    @Test
    void noticeJournalsThatAreNotInTheChain() {
        books.put(Service.MARKET, json("{'assets':[],'journals':9,'unsealed':2}"));
        failsOnce("9 market", "9 journals, 2 unsealed");
    }

    private static ObjectNode books(String more) {
        return json("{'sound':true,'assets':[{'asset':'CNY','sum':0}],'journals':3,'transfers':4,'unsealed':0" + more
                + "}");
    }

    private void failsOnce(String invariant, String figures) {
        List<Finding> failing = failing();
        assertEquals(1, failing.size(), failing::toString);
        assertTrue(failing.get(0).invariant().startsWith(invariant), failing::toString);
        assertTrue(failing.get(0).figures().contains(figures), failing::toString);
    }

    private List<Finding> failing() {
        return Invariants.of(new Readings(books, deadLetters, registry, market, ledger, trades, income)).stream()
                .filter(f -> !f.holds())
                .toList();
    }

    private ArrayNode transfers() {
        return registry.withArray("transfers");
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
