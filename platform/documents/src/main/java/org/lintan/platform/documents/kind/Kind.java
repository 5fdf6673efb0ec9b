package org.lintan.platform.documents.kind;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of papers that are taken. Whatever is not clearly one of them is refused: a short list is one that can be looked through. */
public enum Kind {
    PDF("application/pdf", true, PdfShape::fault, "pdf"),
    JPEG("image/jpeg", true, JpegShape::fault, "jpg", "jpeg"),
    PNG("image/png", true, PngShape::fault, "png"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            false,
            bytes -> OfficeShape.fault(bytes, "xl/workbook.xml"),
            "xlsx"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            false,
            bytes -> OfficeShape.fault(bytes, "word/document.xml"),
            "docx"),
    CSV("text/csv", false, TextShape::fault, "csv"),
    TXT("text/plain", false, TextShape::fault, "txt");

    private final String mediaType;
    private final boolean shown;
    private final Function<ByteBuffer, Optional<KindFault>> look;
    private final List<String> endings;

    Kind(String mediaType, boolean shown, Function<ByteBuffer, Optional<KindFault>> look, String... endings) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.look = look;
        this.endings = List.of(endings);
    }

    /** The kind a file says it is, by the ending of its name; empty when none is taken that is called so. */
    public static Optional<Kind> ofName(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show it in a page; all else is only saved. */
    public boolean shown() {
        return shown;
    }

    /** The usual ending of its files. */
    String ending() {
        return endings.get(0);
    }

    /** Why the bytes are no such paper; empty when they are one, and nothing besides. */
    public Optional<KindFault> fault(ByteBuffer bytes) {
        return look.apply(bytes.asReadOnlyBuffer().rewind());
    }
}
