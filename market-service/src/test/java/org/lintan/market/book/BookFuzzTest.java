package org.lintan.market.book;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;

/** Whatever bytes a fuzzer makes up become commands; it is led by the branches of the books. JAZZER_FUZZ=1 lets it search. */
class BookFuzzTest {

    private static final int MOST_COMMANDS = 400;

    @FuzzTest(maxDuration = "3m")
    void bothBooksSayTheSameWhateverComes(FuzzedDataProvider bytes) {
        BooksAgreeTest.agree(
                new RandomCommands(new Drawn(bytes)), Math.min(MOST_COMMANDS, bytes.remainingBytes() / 4), "fuzz");
    }

    /** Draws from the bytes instead of from a seed; zeros when they are used up. */
    private static final class Drawn extends Random {

        private static final long serialVersionUID = 1;

        private final transient FuzzedDataProvider bytes;

        Drawn(FuzzedDataProvider bytes) {
            this.bytes = bytes;
        }

        @Override
        public int nextInt(int bound) {
            return bytes.consumeInt(0, bound - 1);
        }

        @Override
        public boolean nextBoolean() {
            return bytes.consumeBoolean();
        }
    }
}
