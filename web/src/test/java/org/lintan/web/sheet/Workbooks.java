package org.lintan.web.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The one sheet of a workbook, read by its XML as Excel does. */
public final class Workbooks {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final List<String> formulas = new ArrayList<>();

    private Workbooks() {}

    public static Workbooks read(byte[] file) {
        Map<String, Document> parts = parts(file);
        List<String> shared = new ArrayList<>();
        if (parts.containsKey("xl/sharedStrings.xml")) {
            elements(parts.get("xl/sharedStrings.xml").getDocumentElement(), "si")
                    .forEach(one -> shared.add(one.getTextContent()));
        }
        Workbooks book = new Workbooks();
        elements(parts.get("xl/worksheets/sheet1.xml").getDocumentElement(), "c")
                .forEach(cell -> {
                    elements(cell, "f").forEach(formula -> book.formulas.add(formula.getTextContent()));
                    List<Element> value = elements(cell, "v");
                    String at = cell.getAttribute("r");
                    switch (cell.getAttribute("t")) {
                        case "s" ->
                            book.texts.put(
                                    at, shared.get(Integer.parseInt(value.get(0).getTextContent())));
                        case "inlineStr" -> book.texts.put(at, cell.getTextContent());
                        case "", "n" -> value.forEach(one -> book.numbers.put(at, one.getTextContent()));
                        default -> throw new IllegalStateException("A cell of kind " + cell.getAttribute("t"));
                    }
                });
        return book;
    }

    /** Found by the directory at the end, as Excel finds them; the entries do not say their size at their beginning. */
    private static Map<String, Document> parts(byte[] file) {
        Map<String, Document> parts = new HashMap<>();
        try {
            Path kept = Files.createTempFile("workbook", ".xlsx");
            Files.write(kept, file);
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().endsWith(".xml")) {
                        parts.put(
                                entry.getName(),
                                DocumentBuilderFactory.newInstance()
                                        .newDocumentBuilder()
                                        .parse(zip.getInputStream(entry)));
                    }
                }
            } finally {
                Files.delete(kept);
            }
        } catch (IOException | SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException("No workbook", broken);
        }
        return parts;
    }

    /** @return null where there is none, or a number */
    public String text(String cell) {
        return texts.get(cell);
    }

    /** @return null where there is none, or text */
    public String number(String cell) {
        return numbers.get(cell);
    }

    List<String> formulas() {
        return formulas;
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}
