package org.lintan.platform.db;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RowCountsTest {

    @Test
    void everyRowIsInOneStatementAndBelowAThousandSixteenCountsDoForAll() {
        TreeSet<Integer> counts = new TreeSet<>();
        IntStream.range(0, 1_024).forEach(rows -> {
            List<Integer> of = RowCounts.of(rows, 9);
            assertEquals(rows, sum(of));
            counts.addAll(of);
        });
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 16, 24, 32, 40, 48, 56, 64, 128), List.copyOf(counts));
    }

    @Test
    void aFewStatementsDoForWhatABatchWrites() {
        assertEquals(List.of(24, 1), RowCounts.of(25, 17));
        assertEquals(List.of(64), RowCounts.of(64, 17));
        assertEquals(List.of(128, 56, 4), RowCounts.of(188, 9));
    }

    @Test
    void thousandsGoByTheThousandAsFarAsTheProtocolCarriesThem() {
        assertEquals(List.of(1_024, 1_024, 64, 8), RowCounts.of(2_120, 9));
        assertTrue(RowCounts.of(5_000, 100).stream().allMatch(count -> count * 100 < 65_535));
        assertEquals(5_000, sum(RowCounts.of(5_000, 2_000)));
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
