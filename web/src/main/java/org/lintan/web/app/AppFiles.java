package org.lintan.web.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.lintan.kernel.hash.Sha256;

/**
 * The built app: some dozens of small files, read once and kept in memory, plain and compressed. A name that is not a plain file
 * name is never looked up. Brotli lies beside a file, from the app's build; gzip is made here for whoever does not read that. Thread-safe.
 */
@ApplicationScoped
class AppFiles {

    static final String SHELL = "index.html";
    static final String WORKER = "worker.js";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)?");
    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html;charset=UTF-8",
            "js",
            "text/javascript;charset=UTF-8",
            "css",
            "text/css;charset=UTF-8",
            "svg",
            "image/svg+xml",
            "json",
            "application/json",
            "png",
            "image/png",
            "woff2",
            "font/woff2",
            "m4a",
            "audio/mp4",
            "txt",
            "text/plain;charset=UTF-8");

    private final Map<String, AppFile> files = new ConcurrentHashMap<>();

    /**
     * One file, ready to send.
     *
     * @param brotli empty when the build made none
     * @param gzip empty when compressing gains nothing
     */
    record AppFile(String type, byte[] plain, Optional<byte[]> brotli, Optional<byte[]> gzip, String etag) {}

    Optional<AppFile> find(String name) {
        if (name.length() > 120 || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        // only what exists is kept, so that asking for names that do not exist fills no memory
        AppFile file = files.computeIfAbsent(name, AppFiles::read);
        return Optional.ofNullable(file);
    }

    private static AppFile read(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return null;
        }
        try {
            byte[] plain = built(name).orElse(null);
            return plain == null
                    ? null
                    : new AppFile(
                            type,
                            plain,
                            built(name + ".br"),
                            smaller(plain),
                            '"' + Sha256.hexOf(plain).substring(0, 24) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> built(String name) throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("app/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static Optional<byte[]> smaller(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(9);
            }
        }) {
            gzip.write(plain);
        }
        return out.size() < plain.length * 9 / 10 ? Optional.of(out.toByteArray()) : Optional.empty();
    }
}
