package org.lintan.platform.documents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The virus scanner papers are shown to before they are stored; none unless a host is set. */
@ConfigMapping(prefix = "lintan.documents.scan")
public interface ScanConfig {

    /** Of a clamd that listens on TCP (env {@code LINTAN_DOCUMENTS_SCAN_HOST}). With it no paper is stored that was not scanned. */
    Optional<String> host();

    /** Env {@code LINTAN_DOCUMENTS_SCAN_PORT}. */
    @WithDefault("3310")
    int port();

    /** Until a connection stands. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** Until the scanner says something; shorter than the portal waits for us. */
    @WithDefault("10s")
    Duration answerTimeout();
}
