package org.lintan.ledger.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The number formats of an Excel file by the style a cell names. */
final class XlsxStyles {

    private final List<NumberShown> byStyle = new ArrayList<>();

    XlsxStyles(XlsxParts parts, String part) throws NotASheet {
        Optional<XmlPart> styles = part == null ? Optional.empty() : parts.find(part);
        if (styles.isEmpty()) {
            return;
        }
        Map<Integer, NumberShown> formats = new HashMap<>();
        XmlPart xml = styles.get();
        for (Optional<String> e = xml.begins(); e.isPresent(); e = xml.begins()) {
            if (e.get().equals("numFmt") && xml.attribute("formatCode") != null) {
                OptionalInt id = xml.number("numFmtId");
                if (id.isPresent()) {
                    formats.put(id.getAsInt(), NumberShown.of(xml.attribute("formatCode")));
                }
            } else if (e.get().equals("cellXfs")) {
                cells(xml, formats);
            } else if (e.get().equals("dxfs")) {
                // formats of conditions; they come after those of cells
                return;
            }
        }
    }

    private void cells(XmlPart xml, Map<Integer, NumberShown> formats) throws NotASheet {
        for (Optional<String> e = xml.childOf("cellXfs"); e.isPresent(); e = xml.childOf("cellXfs")) {
            if (e.get().equals("xf")) {
                int id = xml.number("numFmtId").orElse(0);
                NumberShown known = formats.get(id);
                byStyle.add(known != null ? known : NumberShown.builtIn(id));
                if (byStyle.size() > Bounds.STYLES) {
                    throw new NotASheet(FileCode.FILE_TOO_LARGE);
                }
            }
        }
    }

    NumberShown of(OptionalInt style) {
        return style.isPresent() && style.getAsInt() < byStyle.size()
                ? byStyle.get(style.getAsInt())
                : NumberShown.PLAIN;
    }
}
