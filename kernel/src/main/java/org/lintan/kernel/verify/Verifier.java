package org.lintan.kernel.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.lintan.kernel.chain.Chain;
import org.lintan.kernel.chain.ChainHead;
import org.lintan.kernel.verify.Json.Malformed;

/**
 * The offline verifier: {@code java -jar lintan-verifier.jar export.ndjson head.json} checks a whole export against a
 * published head, {@code java -jar lintan-verifier.jar --proof proof.json head.json} one journal against the link that
 * sealed it, {@code java -jar lintan-verifier.jar paper paper.pdf keys.json} a paper against the published keys. Prints one plain
 * sentence; ends with 0 if all is as published, else with 1.
 */
public final class Verifier {

    private static final String USAGE = "Usage: java -jar lintan-verifier.jar <export.ndjson> <head.json>"
            + "   or: java -jar lintan-verifier.jar --proof <proof.json> <head.json>"
            + "   or: java -jar lintan-verifier.jar paper <paper.pdf> <keys.json>";

    private Verifier() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    static int run(String[] args, PrintStream out) {
        boolean proof = args.length == 3 && args[0].equals("--proof");
        boolean paper = args.length == 3 && args[0].equals("paper");
        if (!proof && !paper && args.length != 2) {
            out.println(USAGE);
            return 1;
        }
        Path published = Path.of(args[args.length - 1]);
        Path subject = Path.of(args[args.length - 2]);
        Verdict verdict = paper
                ? verifyPaper(subject, published)
                : proof ? verifyProof(subject, published) : verify(subject, published);
        out.println(verdict.sentence());
        return verdict.sound() ? 0 : 1;
    }

    /** Checks the export file against the published head file. Never throws on their content. */
    public static Verdict verify(Path export, Path headFile) {
        try {
            ChainHead published = publishedHead(headFile);
            return published == null ? badHead(headFile) : read(export, published);
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    /** Checks the proof file of one journal against the file of the link that sealed it. Never throws on their content. */
    public static Verdict verifyProof(Path proof, Path headFile) {
        try {
            ChainHead head = publishedHead(headFile);
            return head == null ? badHead(headFile) : ProofCheck.check(Files.readString(proof), head);
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    /** Checks a paper against the file of published keys. Never throws on their content. */
    public static Verdict verifyPaper(Path paper, Path keys) {
        try {
            return Papers.check(Files.readAllBytes(paper), Files.readString(keys));
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private static Verdict read(Path export, ChainHead published) throws IOException {
        ExportCheck check = new ExportCheck(published);
        try (BufferedReader lines = Files.newBufferedReader(export, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Verdict fault = check.line(line);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return check.end();
    }

    /** The head, or null if the file holds none that is whole. */
    private static ChainHead publishedHead(Path file) throws IOException {
        try {
            ChainHead head = Exported.readHead(Members.of(Json.parse(Files.readString(file))));
            return head.seq() > 0 && Chain.intact(head) ? head : null;
        } catch (Malformed e) {
            return null;
        }
    }

    private static Verdict badHead(Path file) {
        return Verdict.wrong(
                "The file " + file.getFileName() + " is no published head: its fields do not give its hash.");
    }

    private static Verdict unreadable(IOException e) {
        if (e instanceof NoSuchFileException) {
            return Verdict.wrong("There is no file " + e.getMessage() + ".");
        }
        if (e instanceof CharacterCodingException) {
            return Verdict.wrong("A file holds bytes that are not UTF-8 text, so it is not as it was exported.");
        }
        return Verdict.wrong("A file cannot be read (" + e.getMessage() + ").");
    }
}
