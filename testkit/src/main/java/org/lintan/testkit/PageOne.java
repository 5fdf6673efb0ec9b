package org.lintan.testkit;

import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import javax.imageio.ImageIO;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Looks at {@link Papers#pdf} as a browser does that shows no PDF: how many pages, then each as a picture. */
public final class PageOne {

    private PageOne() {}

    /** @param get what this reader is answered at the paper's address with this added */
    public static void of(Function<String, Response> get) {
        Response count = get.apply("/pages");
        assertEquals(200, count.statusCode(), count.asString());
        assertEquals(1, (int) count.path("pages"));
        Response drawn = get.apply("/pages/1");
        assertEquals(200, drawn.statusCode());
        assertEquals("image/jpeg", drawn.contentType());
        assertEquals("no-store", drawn.header("Cache-Control"));
        BufferedImage picture = picture(drawn);
        assertEquals(900, picture.getWidth());
        assertEquals(600, picture.getHeight());
        assertEquals(404, get.apply("/pages/2").statusCode());
    }

    /** Neither the picture nor how many there are. */
    public static void refused(int status, Function<String, Response> get) {
        assertEquals(status, get.apply("/pages").statusCode());
        assertEquals(status, get.apply("/pages/1").statusCode());
    }

    private static BufferedImage picture(Response drawn) {
        try {
            return ImageIO.read(drawn.asInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
