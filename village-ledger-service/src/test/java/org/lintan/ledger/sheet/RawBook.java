package org.lintan.ledger.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An Excel file written part by part, for what a well-behaved writer would never write. */
public final class RawBook {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder tabs = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int sheets;

    /** @param inside of the worksheet element, such as {@code <sheetData>…</sheetData>} */
    public RawBook sheet(String name, String state, String inside) {
        sheets++;
        tabs.append(
                "<sheet name='" + name + "' sheetId='" + sheets + "' state='" + state + "' r:id='r" + sheets + "'/>");
        relations.append(
                "<Relationship Id='r" + sheets + "' Type='x/worksheet' Target='worksheets/s" + sheets + ".xml'/>");
        return part("xl/worksheets/s" + sheets + ".xml", "<worksheet>" + inside + "</worksheet>");
    }

    public RawBook sheet(String inside) {
        return sheet("名册", "visible", inside);
    }

    /** Texts that cells point into, and number formats by style (style 1 is the first). */
    public RawBook with(String strings, String... formats) {
        StringBuilder styles = new StringBuilder("<numFmts>");
        StringBuilder cells = new StringBuilder("<xf numFmtId='0'/>");
        for (int i = 0; i < formats.length; i++) {
            styles.append("<numFmt numFmtId='" + (200 + i) + "' formatCode='" + formats[i] + "'/>");
            cells.append("<xf numFmtId='" + (200 + i) + "'/>");
        }
        relations.append("<Relationship Id='st' Type='x/styles' Target='styles.xml'/>");
        relations.append("<Relationship Id='ss' Type='x/sharedStrings' Target='/xl/sharedStrings.xml'/>");
        part("xl/styles.xml", "<styleSheet>" + styles + "</numFmts><cellXfs>" + cells + "</cellXfs></styleSheet>");
        return part("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
    }

    public RawBook part(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public byte[] bytes() {
        part(
                "xl/workbook.xml",
                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                        + tabs + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        return zipped();
    }

    public byte[] zipped() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
