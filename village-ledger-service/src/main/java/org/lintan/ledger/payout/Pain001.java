package org.lintan.ledger.payout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The same batch as ISO 20022 customer credit transfer initiation, pain.001.001.09. */
final class Pain001 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private final XMLStreamWriter xml;

    private Pain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(PayoutBatch batch) {
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

    private void document(PayoutBatch batch) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "Document");
        xml.writeDefaultNamespace(NAMESPACE);
        open("CstmrCdtTrfInitn");
        header(batch);
        open("PmtInf");
        text("PmtInfId", batch.messageId());
        text("PmtMtd", "TRF");
        text("NbOfTxs", String.valueOf(batch.lines().size()));
        text("CtrlSum", Fen.yuan(batch.totalFen()));
        open("ReqdExctnDt");
        text("Dt", batch.preparedAt().toLocalDate().toString());
        close();
        party("Dbtr", batch.collective());
        account("DbtrAcct", "COLLECTIVE-ACCOUNT");
        agent("DbtrAgt", "NOTPROVIDED");
        for (PayoutLine line : batch.lines()) {
            transfer(batch, line);
        }
        close();
        close();
        close();
        xml.writeEndDocument();
    }

    private void header(PayoutBatch batch) throws XMLStreamException {
        open("GrpHdr");
        text("MsgId", batch.messageId());
        text("CreDtTm", batch.preparedAt().format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")));
        text("NbOfTxs", String.valueOf(batch.lines().size()));
        text("CtrlSum", Fen.yuan(batch.totalFen()));
        party("InitgPty", batch.collective());
        close();
    }

    private void transfer(PayoutBatch batch, PayoutLine line) throws XMLStreamException {
        open("CdtTrfTxInf");
        open("PmtId");
        text("InstrId", String.valueOf(line.lineNo()));
        text("EndToEndId", batch.endToEndId(line));
        close();
        open("Amt");
        xml.writeStartElement(NAMESPACE, "InstdAmt");
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(Fen.yuan(line.amountFen()));
        xml.writeEndElement();
        close();
        agent("CdtrAgt", line.payee().bank());
        party("Cdtr", line.payee().head());
        account("CdtrAcct", line.payee().cardNumber());
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
        xml.writeCharacters(value);
        close();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
