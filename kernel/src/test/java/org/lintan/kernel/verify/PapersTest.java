package org.lintan.kernel.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PapersTest {

    private static final PaperKey KEY = PaperKey.of(seed(1));
    private static final PaperKey OTHER = PaperKey.of(seed(2));
    private static final String KEYS = Papers.keys(List.of(KEY.publicKey()));
    private static final byte[] PAPER = pdf("2,723 t");

    @TempDir
    private Path folder;

    /** RFC 8032, 7.1, test 1. */
    @Test
    void aKeyIsThatOfTheStandard() {
        byte[] secret = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        PaperKey key = PaperKey.of(secret);
        assertEquals("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", key.publicKey());
        assertEquals(
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
                key.sign(new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> PaperKey.of(new byte[31]));
    }

    @Test
    void aPaperAsItWasPrintedIsGenuineAndPrintedAgainTheSame() {
        assertEquals(
                Verdict.sound("Genuine: certificate 350428-0000001-01, as it was printed, sealed with key " + KEY.id()
                        + ". It proves that these tonnes were retired for the beneficiary the paper names and cannot be sold again."
                        + " The page behind its QR code says the same."),
                Papers.check(sealed(), KEYS));
        assertArrayEquals(sealed(), sealed());
    }

    @ParameterizedTest
    @EnumSource
    void ofEveryKindIsSaidWhatItProvesAndOfAChangedOneNothing(PaperKind kind) {
        byte[] paper = Papers.seal(PAPER, kind, "350428-0000001", KEY);
        Verdict genuine = Papers.check(paper, KEYS);
        assertTrue(genuine.sound(), genuine.sentence());
        assertTrue(genuine.sentence().startsWith("Genuine: " + kind.word() + " 350428-0000001, "), genuine.sentence());
        assertTrue(genuine.sentence().contains(" It proves that "), genuine.sentence());
        byte[] changed = paper.clone();
        changed[12] ^= 1;
        Verdict verdict = Papers.check(changed, KEYS);
        assertFalse(verdict.sound());
        assertTrue(verdict.sentence().startsWith("Changed: the seal is that of " + kind.word()), verdict.sentence());
        assertFalse(verdict.sentence().contains("It proves"), verdict.sentence());
    }

    @Test
    void ofAKindThatCameLaterOnlyThatItIsAsPrinted() {
        byte[] later = PaperSeal.onto(PAPER, "receipt", "350428-0000001", KEY);
        assertTrue(Papers.check(later, KEYS).sound());
        assertFalse(Papers.check(later, KEYS).sentence().contains("It proves"));
    }

    @Test
    void noByteOfItCanBeChanged() {
        byte[] paper = sealed();
        for (int i = 0; i < paper.length; i++) {
            // the lowest bit, and the one that makes a letter small or large
            for (int bit : new int[] {0x01, 0x20}) {
                byte[] changed = paper.clone();
                changed[i] ^= bit;
                assertFalse(Papers.check(changed, KEYS).sound(), "byte " + i + ", bit " + bit);
            }
        }
    }

    @Test
    void aCharacterChangedIsSaid() {
        byte[] changed = text(text(sealed()).replace("2,723 t", "9,723 t"));
        assertEquals(
                "Changed: the seal is that of certificate 350428-0000001-01, but not of this file. It was changed after it was printed, or given the seal of another paper.",
                Papers.check(changed, KEYS).sentence());
    }

    @Test
    void aSealOfAnotherPaperIsNone() {
        byte[] other = Papers.seal(pdf("10,000 t"), PaperKind.CERTIFICATE, "350428-0000001-02", KEY);
        byte[] mixed = text(text(PAPER) + text(other).substring(text(other).indexOf("%lintan-paper")));
        assertTrue(Papers.check(mixed, KEYS)
                .sentence()
                .contains("the seal is that of certificate 350428-0000001-02, but not of this file"));
    }

    @Test
    void aKeyNobodyPublishedIsUnknownAndACallNamingAnotherKeyIsFound() {
        byte[] foreign = Papers.seal(PAPER, PaperKind.CERTIFICATE, "350428-0000001-01", OTHER);
        assertTrue(Papers.check(foreign, KEYS).sentence().startsWith("Unknown key: "));
        byte[] disguised = text(text(foreign).replace(OTHER.id(), KEY.id()));
        assertTrue(Papers.check(disguised, KEYS).sentence().startsWith("Changed: "));
        String lying = "{\"keys\":[{\"key\":\"" + OTHER.id() + "\",\"publicKey\":\"" + KEY.publicKey() + "\"}]}";
        assertTrue(Papers.check(foreign, lying).sentence().startsWith("Unknown key: "));
    }

    @Test
    void aPaperOfAKeyUsedBeforeStaysGenuine() {
        assertTrue(Papers.check(sealed(), Papers.keys(List.of(OTHER.publicKey(), KEY.publicKey())))
                .sound());
    }

    @Test
    void whatStandsBehindTheSealIsFoundAndWithoutASealNothingIsProven() {
        assertFalse(Papers.check(text(text(sealed()) + "more\n"), KEYS).sound());
        assertFalse(Papers.check(text(text(sealed()) + text(sealed())), KEYS).sound());
        assertFalse(
                Papers.check(Arrays.copyOf(sealed(), sealed().length - 1), KEYS).sound());
        assertEquals(
                "This file carries no seal, so it proves nothing.",
                Papers.check(PAPER, KEYS).sentence());
        assertFalse(Papers.check(new byte[0], KEYS).sound());
        assertFalse(Papers.check(sealed(), "no keys").sound());
    }

    @Test
    void theProgramSaysItInOneSentence() throws IOException {
        Path paper = Files.write(folder.resolve("paper.pdf"), sealed());
        Path keys = Files.writeString(folder.resolve("keys.json"), KEYS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, Verifier.run(new String[] {"paper", paper.toString(), keys.toString()}, new PrintStream(out)));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("Genuine: "));
        Files.write(paper, PAPER);
        assertEquals(1, Verifier.run(new String[] {"paper", paper.toString(), keys.toString()}, new PrintStream(out)));
    }

    private static byte[] sealed() {
        return Papers.seal(PAPER, PaperKind.CERTIFICATE, "350428-0000001-01", KEY);
    }

    private static byte[] pdf(String facts) {
        return text("%PDF-1.7\n" + facts + "\n%%EOF\n");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] seed(int fill) {
        byte[] seed = new byte[PaperKey.BYTES];
        Arrays.fill(seed, (byte) fill);
        return seed;
    }
}
