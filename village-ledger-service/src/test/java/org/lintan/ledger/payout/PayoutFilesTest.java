package org.lintan.ledger.payout;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.payee.Card;
import org.lintan.platform.bank.Pain001;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PayoutFilesTest {

    private static PayoutBatch batch() {
        Card one = new Card("测试甲", "999900000001", "测试农信社");
        Card two = new Card("=1+1", "999900000002", "测试农信社,二部");
        String id = "01JD0000000000000000000001";
        return new PayoutBatch(
                id,
                1,
                new Payer("常口村", "将乐农商银行", "9999-0000-0001"),
                "碳票收益",
                Instant.parse("2026-03-20T01:30:00Z"),
                List.of(
                        new PayoutLine(new PaymentNo(id, 1, 1), "H0001", one, 60_000),
                        new PayoutLine(new PaymentNo(id, 2, 2), "H0002", two, 45_005)));
    }

    @Test
    void writesTheBanksCsvWithLineNumbersYuanAndNoFormula() {
        String csv = new String(PayoutCsv.write(batch()), StandardCharsets.UTF_8);

        assertEquals(
                "\uFEFF行号,户号,户主,银行卡号,开户行,金额(元),附言,付款编号\r\n"
                        + "1,H0001,测试甲,999900000001,测试农信社,600.00,碳票收益,01JD0000000000000000000001-1-1\r\n"
                        + "2,H0002,'=1+1,999900000002,\"测试农信社,二部\",450.05,碳票收益,01JD0000000000000000000001-2-2\r\n",
                csv);
    }

    @Test
    void writesPain001WithControlSumAndCount() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(Pain001.write(batch().transfers())));

        assertEquals(Pain001.NAMESPACE, xml.getDocumentElement().getNamespaceURI());
        assertEquals("1050.05", text(xml, "CtrlSum"));
        assertEquals("2", text(xml, "NbOfTxs"));
        assertEquals("600.00", text(xml, "InstdAmt"));
        assertEquals("01JD0000000000000000000001-1-1", text(xml, "EndToEndId"));
        assertTrue(text(xml, "EndToEndId").length() <= 35);
        Element debtor = (Element)
                xml.getElementsByTagNameNS(Pain001.NAMESPACE, "DbtrAcct").item(0);
        assertEquals("9999-0000-0001", debtor.getTextContent());
    }

    @Test
    void writesTheSameBytesForTheSameOpenLines() {
        assertArrayEquals(PayoutCsv.write(batch()), PayoutCsv.write(batch()));
        assertArrayEquals(Pain001.write(batch().transfers()), Pain001.write(batch().transfers()));
    }

    /** Names of the time before may hold what XML cannot: that sign is left out, every other payment stands as it is. */
    @Test
    void oneSignThatXmlCannotHoldDoesNotStopTheFile() throws Exception {
        List<Card> cards = List.of(
                new Card("古丽米热·艾比布力", "9999000000000000008", "将乐农商银行测试支行"),
                new Card("\uD842\uDFB7测试", "9999000000000000015", "将乐农商银行测试支行"),
                new Card("测".repeat(139) + "\uD842\uDFB7", "9999000000000000022", "将乐农商银行测试支行"),
                new Card("测".repeat(141), "9999000000000000023", "\uD842\uDFB7".repeat(141)),
                new Card("=1+1,\"甲\"", "9999000000000000036", "@测试"),
                new Card("测试\u0001户", "9999000000000000043", "测试"),
                new Card("测试\uFFFE户", "9999000000000000050", "测\uD842试"),
                new Card("测试<b>&户", "9999000000000000057", "测试\uFFFF"));
        String id = "01JD0000000000000000000001";
        List<PayoutLine> lines = new ArrayList<>();
        for (Card card : cards) {
            int no = lines.size() + 1;
            lines.add(new PayoutLine(new PaymentNo(id, no, 99), "H" + no, card, no == 5 ? 999_999_999_999L : no));
        }
        PayoutBatch batch = new PayoutBatch(
                id,
                99,
                new Payer("常口\uFFFE村", "将乐农商银行", "9999-0000-0001"),
                "2026年碳票收益分配,第1次 / 常口村 & \"公示\"<已过> '@=+\uFFFE",
                Instant.parse("2026-03-20T01:30:00Z"),
                lines);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(Pain001.write(batch.transfers())));

        List<String> names = texts(xml, "Nm");
        assertEquals(List.of("常口村", "常口村", "将乐农商银行"), names.subList(0, 3));
        assertEquals(
                List.of(
                        "古丽米热·艾比布力",
                        "\uD842\uDFB7测试",
                        "测".repeat(139) + "\uD842\uDFB7",
                        "测".repeat(140),
                        "=1+1,\"甲\"",
                        "测试户",
                        "测试户",
                        "测试<b>&户"),
                IntStream.range(0, cards.size())
                        .mapToObj(i -> names.get(4 + 2 * i))
                        .toList());
        assertEquals("\uD842\uDFB7".repeat(140), names.get(3 + 2 * 3));
        assertEquals(List.of("测试", "测试"), List.of(names.get(3 + 2 * 6), names.get(3 + 2 * 7)));
        assertEquals("8", text(xml, "NbOfTxs"));
        assertEquals(cards.stream().map(Card::cardNumber).toList(), texts(xml, "CdtrAcct"));
        texts(xml, "EndToEndId").forEach(no -> assertTrue(no.matches("[A-Za-z0-9-]{1,35}"), no));
        assertEquals(
                9,
                new String(PayoutCsv.write(batch), StandardCharsets.UTF_8)
                        .lines()
                        .count());
    }

    private static List<String> texts(Document xml, String element) {
        NodeList found = xml.getElementsByTagNameNS(Pain001.NAMESPACE, element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static String text(Document xml, String element) {
        return xml.getElementsByTagNameNS(Pain001.NAMESPACE, element).item(0).getTextContent();
    }
}
