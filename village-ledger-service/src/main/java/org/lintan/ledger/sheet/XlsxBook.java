package org.lintan.ledger.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an Excel file says of itself: its sheets in order, where they are kept, and when its days begin.
 *
 * @param since1904 days are counted from 1904, as old Macintosh files do
 */
record XlsxBook(List<Tab> tabs, boolean since1904, String strings, String styles) {

    /** A sheet by its tab. */
    record Tab(String name, boolean hidden, String part) {}

    static XlsxBook of(XlsxParts parts) throws NotASheet {
        String root = root(parts);
        Map<String, String> targets = new HashMap<>();
        String strings = null;
        String styles = null;
        XmlPart relations = parts.get(relationsOf(root));
        for (Optional<String> e = relations.begins(); e.isPresent(); e = relations.begins()) {
            if (e.get().equals("Relationship") && relations.attribute("Target") != null) {
                String type = String.valueOf(relations.attribute("Type"));
                String target = resolve(root, relations.attribute("Target"));
                targets.put(relations.attribute("Id"), target);
                strings = type.endsWith("/sharedStrings") ? target : strings;
                styles = type.endsWith("/styles") ? target : styles;
            }
        }
        return tabs(parts, root, targets, strings, styles);
    }

    private static XlsxBook tabs(
            XlsxParts parts, String root, Map<String, String> targets, String strings, String styles) throws NotASheet {
        List<Tab> tabs = new ArrayList<>();
        boolean since1904 = false;
        XmlPart book = parts.get(root);
        for (Optional<String> e = book.begins(); e.isPresent(); e = book.begins()) {
            if (e.get().equals("workbookPr")) {
                since1904 = book.yes("date1904");
            } else if (e.get().equals("sheet")) {
                String state = book.attribute("state");
                String part = targets.get(book.attribute("id"));
                // chart sheets hold no cells
                if (part != null && !part.contains("chartsheets/") && !part.contains("dialogsheets/")) {
                    boolean hidden = state != null && !state.equals("visible");
                    tabs.add(new Tab(String.valueOf(book.attribute("name")), hidden, part));
                }
            }
        }
        if (tabs.isEmpty()) {
            throw new NotASheet(FileCode.FILE_UNREADABLE);
        }
        if (tabs.size() > Bounds.SHEETS) {
            throw new NotASheet(FileCode.FILE_TOO_LARGE);
        }
        return new XlsxBook(List.copyOf(tabs), since1904, strings, styles);
    }

    private static String root(XlsxParts parts) throws NotASheet {
        if (parts.has("xl/workbook.bin") || parts.has("mimetype") && parts.has("content.xml")) {
            throw new NotASheet(FileCode.FILE_OTHER_FORMAT);
        }
        Optional<XmlPart> top = parts.find("_rels/.rels");
        if (top.isPresent()) {
            XmlPart relations = top.get();
            for (Optional<String> e = relations.begins(); e.isPresent(); e = relations.begins()) {
                String type = relations.attribute("Type");
                if (type != null && type.endsWith("/officeDocument") && relations.attribute("Target") != null) {
                    return resolve("", relations.attribute("Target"));
                }
            }
        }
        return "xl/workbook.xml";
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolve(String base, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = base.substring(0, base.lastIndexOf('/') + 1);
        String path = target;
        while (path.startsWith("../") || path.startsWith("./")) {
            if (path.startsWith("../")) {
                String up = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
                folder = up.substring(0, up.lastIndexOf('/') + 1);
            }
            path = path.substring(path.indexOf('/') + 1);
        }
        return folder + path;
    }
}
