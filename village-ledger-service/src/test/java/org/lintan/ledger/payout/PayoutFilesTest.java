package org.lintan.ledger.payout;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.payee.Card;
import org.lintan.platform.bank.Pain001;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

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

    private static String text(Document xml, String element) {
        return xml.getElementsByTagNameNS(Pain001.NAMESPACE, element).item(0).getTextContent();
    }
}
