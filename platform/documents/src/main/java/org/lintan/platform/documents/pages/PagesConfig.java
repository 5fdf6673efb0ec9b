package org.lintan.platform.documents.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What drawing a page of a PDF may take. */
@ConfigMapping(prefix = "lintan.documents.pages")
public interface PagesConfig {

    /** The heap of the drawing process, of which one runs at a time; beside the service's own. */
    @WithDefault("128")
    int heapMib();

    /** Until it is stopped. With {@link #patience} shorter than the portal waits for us. */
    @WithDefault("8s")
    Duration time();

    /** How long somebody waits for those before. */
    @WithDefault("5s")
    Duration patience();

    /** The TrueType font for Chinese that a PDF does not bring; env {@code LINTAN_PAPER_FONT}. */
    @WithDefault("${lintan.paper.font:/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf}")
    String font();
}
