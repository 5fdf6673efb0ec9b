package org.lintan.stack.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import static org.lintan.stack.demo.Service.TICKET;

/** A paper of the demo: a PDF of one page that says what it stands for. Its bytes are the same at each load. */
final class Paper {

    private Paper() {}

    /** Sends a paper to the registry for the party of this login; answers what a step says of it. */
    static Map<String, String> send(Steps steps, String login, String name) {
        return send(steps, login, TICKET, name);
    }

    /** The same to any service that takes papers. */
    static Map<String, String> send(Steps steps, String login, Service service, String name) {
        byte[] pdf = pdf(List.of(name, "演示用,不是真的证件。", "Demo only, not a real paper."));
        String sha256 = sha256(pdf);
        String key = "paper-" + sha256.substring(0, 16);
        String id = DemoCounty.id(
                steps.post(
                        login,
                        service,
                        "/documents",
                        key,
                        Map.of("name", name + ".pdf", "sha256", sha256, "sizeBytes", pdf.length)),
                "documentId");
        steps.api.putBytes(
                login, service, "/documents/" + id + "/bytes/0", "demo-" + key, "application/octet-stream", pdf);
        steps.post(login, service, "/documents/" + id + "/finish", key, Map.of());
        return Map.of("name", name + ".pdf", "sha256", sha256);
    }

    /** The font is the reader's own, as every reader of PDFs has one for Chinese. */
    static byte[] pdf(List<String> lines) {
        StringBuilder page = new StringBuilder("BT /F1 24 Tf 60 760 Td 40 TL\n");
        lines.forEach(line -> page.append('<').append(utf16(line)).append("> Tj T*\n"));
        page.append("ET");
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 7 0 R>>",
                "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[5 0 R]>>",
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
                        + "/Supplement 5>>/FontDescriptor 6 0 R/DW 1000>>",
                "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
                        + "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
                "<</Length " + page.length() + ">>stream\n" + page + "\nendstream");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.5\n"));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(out.size());
            out.writeBytes(ascii((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n"));
        }
        int table = out.size();
        StringBuilder end = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> end.append("%010d 00000 n \n".formatted(place)));
        end.append("trailer\n<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n");
        out.writeBytes(ascii(end.append(table).append("\n%%EOF\n").toString()));
        return out.toByteArray();
    }

    private static String utf16(String line) {
        return HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
