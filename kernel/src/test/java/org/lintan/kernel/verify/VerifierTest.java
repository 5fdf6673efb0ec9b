package org.lintan.kernel.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintan.kernel.chain.Chain;
import org.lintan.kernel.chain.ChainHead;
import org.lintan.kernel.chain.Merkle;
import org.lintan.kernel.chain.Samples;
import org.lintan.kernel.chain.Sealable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lines: journals 1, 11, 21, link 1, journals 100, 110, link 2, journals 15, 120, link 3 (15 was committed late). */
class VerifierTest {

    @TempDir
    private Path folder;

    private List<String> lines;
    private final List<ChainHead> heads = new ArrayList<>();

    @BeforeEach
    void sealThreeRanges() {
        List<Sealable> late =
                List.of(Samples.range(15, 1).get(0), Samples.range(120, 1).get(0));
        lines = export(List.of(Samples.range(1, 3), Samples.range(100, 2), late), heads);
    }

    @Test
    void booksAsPublishedAreFoundSound() {
        assertEquals(
                Verdict.sound("The books are as published: 7 journals in 3 links, unbroken from the first to head 3."),
                verify());
    }

    @Test
    void anOlderPublishedHeadStillHoldsAndJournalsNotSealedYetAreSaid() {
        lines.add(ExportLine.journal(500, Samples.journal(500, 1)));
        assertEquals(
                "The books are as published: 7 journals in 3 links, unbroken from the first to head 3; 1 newer journals are not sealed yet.",
                verify(heads.get(1)).sentence());
    }

    @Test
    void anEditedJournalIsNamed() {
        lines.set(4, lines.get(4).replace("\"amount\":\"100\"", "\"amount\":\"900\""));
        assertWrong("Line 5 holds journal 100, which was edited: it no longer gives the hash it was sealed with.");
    }

    @Test
    void anEditedJournalWithItsHashRedoneIsFoundByItsRange() {
        lines.set(1, ExportLine.journal(11, Samples.journal(11, 900)));
        assertWrong(
                "Line 4 closes a range (from line 1) that is not the one sealed: a journal in it was edited or replaced.");
    }

    @Test
    void booksRewrittenWholeAreFoundByThePublishedHead() {
        List<Sealable> forged = List.of(new Sealable(1, Samples.journal(1, 999)));
        lines = export(List.of(forged, Samples.range(100, 2), Samples.range(120, 2)), new ArrayList<>());
        assertWrong(
                "Line 8 holds link 3, which is not the published one: the books were rewritten after it was published.");
    }

    @Test
    void aDeletedJournalIsMissed() {
        lines.remove(1);
        assertWrong("Line 3 closes a range of 3 journals, but only 2 are there: journals were deleted.");
    }

    @Test
    void anAddedJournalIsSeen() {
        lines.add(1, ExportLine.journal(5, Samples.journal(5, 1)));
        assertWrong("Line 5 closes a range of 3 journals, but 4 are there: journals were added.");
    }

    @Test
    void aJournalTwiceIsSeen() {
        lines.add(1, lines.get(0));
        assertWrong("Line 2 holds journal 1 a second time.");
    }

    @Test
    void aReplacedFirstJournalIsSeen() {
        lines.set(0, ExportLine.journal(2, Samples.journal(2, 1)));
        assertWrong("Line 4 closes the journals 1 to 21, but others stand there: journals were replaced.");
    }

    @Test
    void anotherOrderOfJournalsIsSeen() {
        Collections.swap(lines, 0, 1);
        assertWrong("Line 2 holds journal 1 after journal 11: the order was changed.");
    }

    @Test
    void anotherOrderOfRangesIsSeen() {
        Collections.rotate(lines.subList(0, 7), 3);
        assertWrong("Line 3 holds link 2 where link 1 should be: links were deleted.");
    }

    @Test
    void aDeletedRangeIsSeen() {
        lines.subList(4, 7).clear();
        assertWrong("Line 7 holds link 3 where link 2 should be: links were deleted.");
    }

    @Test
    void aRangeTwiceIsSeen() {
        lines.addAll(7, List.copyOf(lines.subList(4, 7)));
        assertWrong("Line 10 holds link 2 after link 2: the order was changed.");
    }

    @Test
    void anEditedLinkIsSeen() {
        lines.set(3, lines.get(3).replace("\"count\":\"3\"", "\"count\":\"2\""));
        assertWrong("Line 4 holds link 1, which was edited: its fields do not give its hash.");
    }

    @Test
    void aLinkReplacedByAnotherThatFitsItsRangeIsSeen() {
        ChainHead other = Chain.next(
                new ChainHead(
                        1,
                        1,
                        1,
                        1,
                        heads.get(0).merkleRoot(),
                        heads.get(0).merkleRoot(),
                        heads.get(0).merkleRoot()),
                Samples.range(100, 2));
        lines.set(6, ExportLine.head(other));
        assertWrong("Line 7 holds link 2, which does not continue the link before it: a link was replaced.");
    }

    @Test
    void aCutTailIsMissedWhereverItWasCut() {
        String sentence =
                "The export ends after line %d with link %d, but the published head is link 3: the end was cut off.";
        for (int kept = 0; kept < lines.size(); kept++) {
            List<String> all = lines;
            lines = lines.subList(0, kept);
            assertWrong(String.format(sentence, kept, kept >= 7 ? 2 : kept >= 4 ? 1 : 0));
            lines = all;
        }
    }

    @Test
    void aLineThatIsNotWhatIsExportedIsSaidSo() {
        lines.set(2, "{\"line\":\"journal\"");
        assertWrong("Line 3 cannot be read (no } at character 18), so it is not as it was exported.");
        lines.set(2, "{\"line\":\"poem\"}");
        assertWrong("Line 3 cannot be read (neither a journal nor a head), so it is not as it was exported.");
        lines.set(2, "{\"line\":\"journal\",\"line\":\"head\"}");
        assertWrong(
                "Line 3 cannot be read (member line comes twice at character 26), so it is not as it was exported.");
    }

    @Test
    void aMemberThatNoHashCoversIsNamedWhereverItWasWrittenIn() {
        String journal = lines.get(0);
        for (String edited : List.of(
                journal.replace("\"kind\":", "\"note\":\"paid twice\",\"kind\":"),
                journal.replace("\"amount\":", "\"note\":\"paid twice\",\"amount\":"),
                journal.replace("\"bucket\":", "\"note\":\"paid twice\",\"bucket\":"))) {
            assertNotEquals(journal, edited);
            lines.set(0, edited);
            assertWrong(
                    "Line 1 cannot be read (member note is none that is exported), so it is not as it was exported.");
        }
        lines.set(0, journal);
        lines.set(3, lines.get(3).replace("\"count\":", "\"Seq\":\"9\",\"count\":"));
        assertWrong("Line 4 cannot be read (member Seq is none that is exported), so it is not as it was exported.");
    }

    @Test
    void aPublishedHeadMayStandAmongOtherMembers() {
        String head = ExportLine.head(heads.get(2)).replace("{", "{\"publishedOn\":\"2026-01-05\",");
        assertTrue(Verifier.verify(write("export.ndjson", String.join("\n", lines)), write("head.json", head))
                .sound());
    }

    /** Every single character changed, one at a time, anywhere but in blanks: nothing passes. */
    @Test
    void noCharacterCanBeChangedUnseen() {
        for (int line = 0; line < lines.size(); line++) {
            String original = lines.get(line);
            for (int at = 0; at < original.length(); at++) {
                char c = original.charAt(at);
                lines.set(line, original.substring(0, at) + (char) (c == '7' ? '8' : '7') + original.substring(at + 1));
                ExportCheck check = new ExportCheck(heads.get(2));
                boolean fault = lines.stream().anyMatch(text -> check.line(text) != null);
                assertTrue(fault, "line " + (line + 1) + " character " + (at + 1));
            }
            lines.set(line, original);
        }
    }

    @Test
    void aHouseholdProvesItsOneLineAndNobodyProvesAnother() throws IOException {
        List<Sealable> range = Samples.range(1, 3);
        List<byte[]> data = range.stream().map(Sealable::canonicalBytes).toList();
        String proof = ExportLine.proof(11, range.get(1).journal(), Merkle.proof(data, 1));
        assertEquals(
                Verdict.sound("Journal 11 (trade/11) is in the books, sealed by link 1."),
                verifyProof(proof, heads.get(0)));
        assertEquals(
                "Journal 11 is not one of those sealed by link 1.",
                verifyProof(proof.replace("\"amount\":\"101\"", "\"amount\":\"9999\""), heads.get(0))
                        .sentence());
        assertFalse(verifyProof(proof, heads.get(1)).sound());
        assertFalse(verifyProof(proof.replaceFirst("(\"leaf\":\")[0-9a-f]{2}", "$1zz"), heads.get(0))
                .sound());
        assertEquals(
                "The proof cannot be read (member note is none that is exported).",
                verifyProof(proof.replace("{\"line\"", "{\"note\":\"paid twice\",\"line\""), heads.get(0))
                        .sentence());
        assertFalse(verifyProof("[]", heads.get(1)).sound());
    }

    @Test
    void theCommandSaysOneSentenceAndEndsWithZeroOrOne() throws IOException {
        Path export = write("export.ndjson", String.join("\n", lines) + "\n");
        Path head = write("head.json", ExportLine.head(heads.get(2)));
        assertEquals(
                "0 The books are as published: 7 journals in 3 links, unbroken from the first to head 3.",
                command(export.toString(), head.toString()));
        Path broken = write("broken.json", ExportLine.head(heads.get(2)).replace("\"seq\":\"3\"", "\"seq\":\"4\""));
        assertEquals(
                "1 The file broken.json is no published head: its fields do not give its hash.",
                command(export.toString(), broken.toString()));
        assertTrue(command(folder.resolve("none").toString(), head.toString()).startsWith("1 There is no file"));
        assertTrue(command("one").startsWith("1 Usage:"));
        Files.write(export, new byte[] {(byte) 0xc3, 0x28, '\n'});
        assertEquals(
                "1 A file holds bytes that are not UTF-8 text, so it is not as it was exported.",
                command(export.toString(), head.toString()));
    }

    private static List<String> export(List<List<Sealable>> ranges, List<ChainHead> heads) {
        List<String> lines = new ArrayList<>();
        ChainHead newest = ChainHead.GENESIS;
        for (List<Sealable> range : ranges) {
            range.forEach(one -> lines.add(ExportLine.journal(one.id(), one.journal())));
            newest = Chain.next(newest, range);
            heads.add(newest);
            lines.add(ExportLine.head(newest));
        }
        return lines;
    }

    private void assertWrong(String sentence) {
        assertEquals(Verdict.wrong(sentence), verify());
    }

    private Verdict verify() {
        return verify(heads.get(2));
    }

    private Verdict verify(ChainHead published) {
        return Verifier.verify(
                write("export.ndjson", String.join("\n", lines)), write("head.json", ExportLine.head(published)));
    }

    private Verdict verifyProof(String proof, ChainHead head) {
        return Verifier.verifyProof(write("proof.json", proof), write("head.json", ExportLine.head(head)));
    }

    private Path write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String command(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Verifier.run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8).strip();
    }
}
