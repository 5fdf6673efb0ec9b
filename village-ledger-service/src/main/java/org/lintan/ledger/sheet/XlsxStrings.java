package org.lintan.ledger.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of texts that cells of an Excel file point into. */
final class XlsxStrings {

    private final List<String> texts = new ArrayList<>();

    XlsxStrings(XlsxParts parts, String part) throws NotASheet {
        Optional<XmlPart> table = part == null ? Optional.empty() : parts.find(part);
        if (table.isEmpty()) {
            return;
        }
        XmlPart xml = table.get();
        for (Optional<String> e = xml.begins(); e.isPresent(); e = xml.begins()) {
            if (e.get().equals("si")) {
                texts.add(xml.richText("si"));
                if (texts.size() > Bounds.CELLS) {
                    throw new NotASheet(FileCode.FILE_TOO_LARGE);
                }
            }
        }
    }

    /** A cell that points past the table means a broken file, not an empty name. */
    String at(String index) throws NotASheet {
        String plain = index.strip();
        if (!plain.matches("[0-9]{1,9}") || Integer.parseInt(plain) >= texts.size()) {
            throw new NotASheet(FileCode.FILE_UNREADABLE);
        }
        return texts.get(Integer.parseInt(plain));
    }
}
