package org.lintan.stack;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MavenProgressTest {

    @Test
    void saysWhichRoomOfHowManyAndHowManyFilesWereFetched() {
        try (MavenProgress progress = new MavenProgress("building")) {
            progress.accept("[INFO] Downloaded from central: https://…/a.pom (1 kB at 2 kB/s)");
            assertEquals("building, 1 files fetched", progress.at() + progress.fetched());
            progress.accept("[INFO] Building market-service 1.0.0-SNAPSHOT                     [3/12]");
            assertEquals("3 of 12 market-service", progress.at());
            progress.accept("[INFO] Building jar: /somewhere/market-service.jar");
            assertEquals("3 of 12 market-service", progress.at());
        }
    }
}
