package org.lintan.market.statement;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads camt.053 (ISO 20022, BankToCustomerStatement) of any version by local names. Knows no document types and fetches nothing.
 * An entry is known again by the bank's {@code AcctSvcrRef}; {@code NtryRef} counts from one in every statement of some banks and is not taken.
 */
final class Camt053 {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 40;
    private static final int LONGEST = 4_096;

    private final Entries entries = new Entries();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<ReadStatement.Part> parts = new ArrayList<>();
    private boolean statements;
    private int pending;
    private int position;

    private String account;
    private Long opening;
    private Long closing;
    private CamtBalance balance;
    private CamtEntry entry;
    private List<ReadEntry> read;
    private long sum;

    private Camt053() {}

    static ReadStatement read(byte[] file) throws NotAStatement {
        return new Camt053().walk(file);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private ReadStatement walk(byte[] file) throws NotAStatement {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
            while (xml.hasNext()) {
                step(xml, xml.next());
            }
        } catch (XMLStreamException | RuntimeException e) {
            // the JDK's reader throws unchecked exceptions of its own for some broken files
            boolean cut = !path.isEmpty() && statements && endsEarly(file);
            throw new NotAStatement(cut ? StatementCode.STATEMENT_INCOMPLETE : StatementCode.STATEMENT_UNREADABLE);
        }
        if (!statements) {
            throw new NotAStatement(StatementCode.STATEMENT_UNREADABLE);
        }
        entries.judge();
        return new ReadStatement(StatementKind.CAMT053, parts, pending);
    }

    private static boolean endsEarly(byte[] file) {
        int last = file.length - 1;
        while (last >= 0 && (file[last] <= ' ' && file[last] >= 0)) {
            last--;
        }
        return last >= 0 && file[last] != '>'
                || !new String(
                                file,
                                Math.max(0, file.length - 40),
                                Math.min(40, file.length),
                                StandardCharsets.ISO_8859_1)
                        .contains("Document>");
    }

    private void step(XMLStreamReader xml, int event) throws NotAStatement {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw new NotAStatement(StatementCode.STATEMENT_UNREADABLE);
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                text.append(xml.getText());
                if (text.length() > LONGEST) {
                    throw new NotAStatement(StatementCode.STATEMENT_TOO_LARGE);
                }
            }
            default -> {
                // comments and the like say nothing
            }
        }
    }

    private void begin(XMLStreamReader xml) throws NotAStatement {
        path.addLast(xml.getLocalName());
        text.setLength(0);
        if (path.size() > DEEPEST) {
            throw new NotAStatement(StatementCode.STATEMENT_UNREADABLE);
        }
        switch (here()) {
            case "Document/BkToCstmrStmt" -> statements = true;
            case "Document/BkToCstmrStmt/Stmt" -> {
                account = null;
                opening = null;
                closing = null;
                sum = 0;
                read = new ArrayList<>();
            }
            case "Document/BkToCstmrStmt/Stmt/Bal" -> balance = new CamtBalance();
            case "Document/BkToCstmrStmt/Stmt/Ntry" -> {
                entries.begin();
                position++;
                entry = new CamtEntry();
            }
            case "Document/BkToCstmrStmt/Stmt/Ntry/Amt" -> entry.currency = xml.getAttributeValue(null, "Ccy");
            case "Document/BkToCstmrStmt/Stmt/Ntry/NtryDtls/TxDtls" -> entry.payments++;
            default -> {
                // nothing begins here that is of use
            }
        }
    }

    private String here() {
        return String.join("/", path);
    }

    private void end() {
        String place = here();
        String said = text.toString().strip();
        text.setLength(0);
        path.removeLast();
        String inStatement = "Document/BkToCstmrStmt/Stmt/";
        if (place.startsWith(inStatement + "Ntry/")) {
            entry.told(place.substring((inStatement + "Ntry/").length()), said);
        } else if (place.equals(inStatement + "Ntry")) {
            taken();
        } else if (place.startsWith(inStatement + "Bal/")) {
            balance.told(place.substring((inStatement + "Bal/").length()), said);
        } else if (place.equals(inStatement + "Bal")) {
            balanced();
        } else if (place.equals(inStatement + "Acct/Id/IBAN") || place.equals(inStatement + "Acct/Id/Othr/Id")) {
            account = said;
        } else if (place.equals("Document/BkToCstmrStmt/Stmt")) {
            parts.add(new ReadStatement.Part(account, spans(), read));
        }
    }

    private List<Balances.Span> spans() {
        return opening == null || closing == null ? List.of() : List.of(new Balances.Span(opening, closing, sum));
    }

    private void balanced() {
        String where = "Bal";
        if (!balance.opens() && !balance.closes()) {
            return;
        }
        Optional<Long> fen = Amounts.fen(balance.amount);
        if (fen.isEmpty() || balance.direction() == null) {
            entries.fault(where, RowFault.BALANCE_FORM);
        } else if (balance.opens()) {
            opening = balance.direction().signed(fen.get());
        } else {
            closing = balance.direction().signed(fen.get());
        }
    }

    private void taken() {
        if (!entry.booked()) {
            pending++;
            return;
        }
        String where = "第" + position + "笔";
        Direction direction = entry.direction();
        if (direction == null) {
            entries.fault(where + ".CdtDbtInd", RowFault.DIRECTION_UNKNOWN);
            return;
        }
        LocalDate day = date(where, entry.day);
        long fen = entries.amount(where + ".Amt", entry.amount);
        sum += direction.signed(fen);
        read.add(new ReadEntry(
                where,
                entries.reference(where + ".AcctSvcrRef", account, direction, entry.reference()),
                direction,
                fen,
                entries.currency(where + ".Ccy", entry.currency),
                day,
                Texts.kept(Texts.NAME, entry.payer),
                Texts.lastFour(entry.payerAccount),
                Texts.kept(Texts.REMARK, entry.remarks()),
                entry.obstacle()));
    }

    private LocalDate date(String where, String said) {
        try {
            return LocalDate.parse(said.substring(0, Math.min(10, said.length())));
        } catch (DateTimeException e) {
            entries.fault(where + ".BookgDt", RowFault.DATE_FORM);
            return null;
        }
    }
}
