package org.lintan.e2e;

import java.util.List;
import org.lintan.stack.Part;

/** What the books of the three services add up to; two of these are equal exactly when nothing was posted between them. */
record Figures(String ticket, String market, String ledger) {

    static Figures of(County county) {
        List<String> books = List.of(Part.TICKET, Part.MARKET, Part.LEDGER).stream()
                .map(part -> county.as("auditor", part)
                        .get("/audit/books")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        // the sealer works on its own time: sealing is no posting
                        .replaceAll("\"unsealed\":\\d+,?", ""))
                .toList();
        return new Figures(books.get(0), books.get(1), books.get(2));
    }
}
