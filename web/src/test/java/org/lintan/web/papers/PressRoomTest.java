package org.lintan.web.papers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.stack.WholeSystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The longest paper is printed within the memory the demo gives the portal. */
class PressRoomTest {

    /** Signs of a page that are printed at most; longer ones are refused. */
    private static final int LONGEST = 200_000;

    /** What the portal itself holds while nobody asks for anything is about half of this. */
    private static final int HELD_MIB = 80;

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf");

    @Test
    void theLongestPaperIsPrintedInTheMemoryOfTheDemo() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(WholeSystem.JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Room.class.getName()));
        Process room = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(room.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, room.waitFor(), said);
    }

    /** In a JVM of the portal's size, with as much held as the portal holds. */
    static final class Room {

        private Room() {}

        public static void main(String... none) throws InterruptedException {
            byte[][] held = new byte[HELD_MIB][];
            for (int i = 0; i < HELD_MIB; i++) {
                held[i] = new byte[1 << 20];
            }
            StringBuilder page = new StringBuilder(
                    "<html><head><title>t</title><style>body{font-family:Paper;font-size:10.5pt}"
                            + "li{padding:1mm 0;border-bottom:0.3pt solid #888;page-break-inside:avoid}time{display:block}</style></head><body><ol>");
            int line = 0;
            while (page.length() < LONGEST - 300) {
                line++;
                page.append(
                                "<li><time>2021-05-19 10:00</time><strong>成交过户</strong> <span lang=\"en\">sold</span><br/>2,723 吨 t · 凭证 voucher 350428-0000001-V")
                        .append(line)
                        .append("</li>");
            }
            page.append("</ol></body></html>");
            int[] pdf = new int[1];
            Thread press = new Thread(
                    null,
                    () -> pdf[0] = new PdfPress(new PaperFont(FONT))
                            .print(page.toString(), Instant.parse("2021-05-20T02:00:00Z"))
                            .length,
                    "papers",
                    4L << 20);
            press.start();
            press.join();
            System.out.println(
                    page.length() + " signs, " + line + " lines, " + pdf[0] + " bytes, " + held.length + " MiB held");
            System.exit(pdf[0] > 0 ? 0 : 1);
        }
    }
}
