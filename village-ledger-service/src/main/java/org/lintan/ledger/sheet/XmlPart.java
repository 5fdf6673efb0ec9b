package org.lintan.ledger.sheet;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks one XML part of an Excel file by local names, so that strict OOXML, which differs in its namespaces, is read like the
 * ordinary kind. Knows no document types and fetches nothing.
 */
final class XmlPart {

    private static final XMLInputFactory FACTORY = factory();

    /** Escapes make a text longer than what it says. */
    private static final int LONGEST = 8 * Bounds.SIGNS_OF_A_CELL;

    private final XMLStreamReader reader;

    XmlPart(InputStream part) throws NotASheet {
        try {
            reader = FACTORY.createXMLStreamReader(part);
        } catch (XMLStreamException e) {
            throw reason(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The name of the next element that begins; empty at the end of the part. */
    Optional<String> begins() throws NotASheet {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return Optional.of(reader.getLocalName());
            }
        }
        return Optional.empty();
    }

    /** The name of the next child that begins inside the element called {@code parent}; empty when that one ends. */
    Optional<String> childOf(String parent) throws NotASheet {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return Optional.of(reader.getLocalName());
            }
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(parent)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What stands in the element that just began; elements inside it are passed over, their text too. */
    String text() throws NotASheet {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (depth == 1 && event != XMLStreamConstants.COMMENT && reader.hasText()) {
                text.append(reader.getText());
                if (text.length() > LONGEST) {
                    throw new NotASheet(FileCode.FILE_TOO_LARGE);
                }
            }
        }
        return text.toString();
    }

    void skip() throws NotASheet {
        text();
    }

    /** A rich text: all its runs, without the reading aids (phonetic runs) Excel keeps beside them. */
    String richText(String parent) throws NotASheet {
        StringBuilder text = new StringBuilder();
        for (Optional<String> child = childOf(parent); child.isPresent(); child = childOf(parent)) {
            if (child.get().equals("t")) {
                text.append(Typed.unescaped(text()));
            } else if (child.get().equals("rPh")) {
                skip();
            }
        }
        return text.toString();
    }

    /** An attribute by its local name, or null. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean yes(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** A count or position; none when it is absent or no such number. */
    OptionalInt number(String name) {
        String value = attribute(name);
        return value != null && value.matches("[0-9]{1,9}")
                ? OptionalInt.of(Integer.parseInt(value))
                : OptionalInt.empty();
    }

    private int next() throws NotASheet {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            return reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            // the JDK's reader throws unchecked exceptions of its own for some broken parts
            throw reason(e);
        }
    }

    private static NotASheet reason(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            boolean nested =
                    cause instanceof XMLStreamException xml && xml.getNestedException() instanceof XlsxParts.TooLarge;
            if (nested || cause instanceof XlsxParts.TooLarge) {
                return new NotASheet(FileCode.FILE_TOO_LARGE);
            }
        }
        return new NotASheet(FileCode.FILE_UNREADABLE);
    }
}
