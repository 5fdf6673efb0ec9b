package org.lintan.platform.http;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Sentences are for people: they say yuan, tonnes and mu, whatever the system counts in. */
class ProblemTest {

    private enum Said implements Code {
        MONEY("需要 {0:yuan} 元,可用 {1:yuan} 元。", "{0:yuan} yuan needed, {1:yuan} available."),
        UNITS("只剩 {0:tonnes} 吨。", "Only {0:tonnes} t remain."),
        LAND("重叠 {0:mu} 亩。", "{0:mu} mu overlap."),
        PLAIN("{0} 已有 {1};{2}", "{0} has {1}; {2}");

        private final String zh;
        private final String en;

        Said(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    @Test
    void fenAreSaidInYuanKilogramsInTonnesAndSquareMetresInMu() {
        assertEquals("需要 1,234,567.89 元,可用 0.05 元。", detail(false, Said.MONEY, 123_456_789L, "5"));
        assertEquals(
                "-0.01 yuan needed, 92,233,720,368,547,758.07 available.",
                detail(true, Said.MONEY, -1, Long.MAX_VALUE));
        assertEquals("只剩 2,723 吨。", detail(false, Said.UNITS, 2_723_000));
        assertEquals("Only 0.001 t remain.", detail(true, Said.UNITS, 1L));
        assertEquals("重叠 1,851.8505 亩。", detail(false, Said.LAND, 1_234_567L));
        assertEquals("0.0015 mu overlap.", detail(true, Said.LAND, 1L));
    }

    @Test
    void whatIsNoNumberIsSaidAsItIsAndWhatIsMissingStaysVisible() {
        assertEquals("Only all t remain.", detail(true, Said.UNITS, "all"));
        assertEquals("a$1\\ 已有 {0};{2}", detail(false, Said.PLAIN, "a$1\\", "{0}"));
    }

    private static String detail(boolean english, Code code, Object... args) {
        return Problem.of(Refusal.of(code, args), english, "/", "trace").detail();
    }
}
