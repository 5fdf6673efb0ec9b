package org.lintan.platform.bank;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lintan.kernel.text.Shortened;

/** A file of payments as ISO 20022 customer credit transfer initiation, pain.001.001.09. */
public final class Pain001 {

    public static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private final XMLStreamWriter xml;

    private Pain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static byte[] write(CreditTransfers batch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Pain001(writer).document(batch);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML into memory failed", e);
        }
        return out.toByteArray();
    }

    private void document(CreditTransfers batch) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "Document");
        xml.writeDefaultNamespace(NAMESPACE);
        open("CstmrCdtTrfInitn");
        header(batch);
        open("PmtInf");
        text("PmtInfId", batch.messageId());
        text("PmtMtd", "TRF");
        text("NbOfTxs", String.valueOf(batch.payments().size()));
        text("CtrlSum", Yuan.of(batch.totalFen()));
        open("ReqdExctnDt");
        text("Dt", batch.preparedAt().toLocalDate().toString());
        close();
        party("Dbtr", batch.debtor());
        account("DbtrAcct", batch.debtorAccount());
        agent("DbtrAgt", batch.debtorBank());
        for (CreditTransfer line : batch.payments()) {
            transfer(batch, line);
        }
        close();
        close();
        close();
        xml.writeEndDocument();
    }

    private void header(CreditTransfers batch) throws XMLStreamException {
        open("GrpHdr");
        text("MsgId", batch.messageId());
        text("CreDtTm", batch.preparedAt().format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")));
        text("NbOfTxs", String.valueOf(batch.payments().size()));
        text("CtrlSum", Yuan.of(batch.totalFen()));
        party("InitgPty", batch.debtor());
        close();
    }

    private void transfer(CreditTransfers batch, CreditTransfer line) throws XMLStreamException {
        open("CdtTrfTxInf");
        open("PmtId");
        text("InstrId", line.instructionId());
        text("EndToEndId", line.endToEndId());
        close();
        open("Amt");
        xml.writeStartElement(NAMESPACE, "InstdAmt");
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(Yuan.of(line.amountFen()));
        xml.writeEndElement();
        close();
        agent("CdtrAgt", line.bank());
        party("Cdtr", line.payee());
        account("CdtrAcct", line.account());
        open("RmtInf");
        text("Ustrd", cut(batch.purpose(), 140));
        close();
        close();
    }

    private void party(String element, String name) throws XMLStreamException {
        open(element);
        text("Nm", cut(name, 140));
        close();
    }

    private void agent(String element, String name) throws XMLStreamException {
        open(element);
        open("FinInstnId");
        text("Nm", cut(name, 140));
        close();
        close();
    }

    private void account(String element, String number) throws XMLStreamException {
        open(element);
        open("Id");
        open("Othr");
        text("Id", number);
        close();
        close();
        close();
    }

    private void open(String element) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, element);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String element, String value) throws XMLStreamException {
        open(element);
        xml.writeCharacters(legal(value));
        close();
    }

    private static String cut(String text, int signs) {
        return Shortened.to(signs, legal(text));
    }

    /** One sign that XML cannot hold would stop the whole file: it is left out of the text, the payment stays. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(sign -> sign == 0x9
                        || sign == 0xA
                        || sign == 0xD
                        || sign >= 0x20 && sign <= 0xD7FF
                        || sign >= 0xE000 && sign <= 0xFFFD
                        || sign >= 0x10000 && sign <= 0x10FFFF && (sign & 0xFFFE) != 0xFFFE)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
