package org.lintan.platform.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.lintan.platform.http.Refusal;

/** Asks a clamd (its INSTREAM command) what it finds in a file. Without one configured nothing is asked; one that cannot be asked passes nothing. */
@ApplicationScoped
class VirusScan {

    private static final Logger LOG = Logger.getLogger(VirusScan.class);
    private static final int PART = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    private final ScanConfig config;

    VirusScan(ScanConfig config) {
        this.config = config;
    }

    /** Whether the scanner found something. Refuses {@code DOCUMENT_SCAN_UNAVAILABLE} when it does not say. Waits. */
    boolean isInfected(Path file) {
        if (config.host().isEmpty()) {
            return false;
        }
        String answer;
        try {
            answer = ask(file);
        } catch (IOException unreachable) {
            LOG.warnf(
                    "The virus scanner at %s:%d cannot be asked: %s",
                    config.host().get(), config.port(), unreachable);
            throw Refusal.of(DocumentCode.DOCUMENT_SCAN_UNAVAILABLE).rollback();
        }
        if (answer.endsWith(" FOUND")) {
            LOG.warnf("The virus scanner refused a paper: %s", answer);
            return true;
        }
        if (!answer.endsWith(" OK")) {
            LOG.warnf("The virus scanner did not scan: %s", answer);
            throw Refusal.of(DocumentCode.DOCUMENT_SCAN_UNAVAILABLE).rollback();
        }
        return false;
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket();
                InputStream bytes = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(config.host().orElseThrow(), config.port()), (int)
                    config.connectTimeout().toMillis());
            socket.setSoTimeout((int) config.answerTimeout().toMillis());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] part = new byte[PART];
            for (int got = bytes.read(part); got > 0; got = bytes.read(part)) {
                out.writeInt(got);
                out.write(part, 0, got);
            }
            out.writeInt(0);
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    /** Up to the zero that ends it. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int sign = in.read(); sign > 0 && answer.length() < LONGEST_ANSWER; sign = in.read()) {
            answer.append((char) sign);
        }
        return answer.toString().strip();
    }
}
