package org.lintan.ledger.sheet;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * What table is looked for in a file: how many of its columns a row names, and how many make a header.
 */
public record Looking(ToIntFunction<Sheet.Line> columns, int enough) {

    /** Titles, units and instructions may stand above a header, but not more than these. */
    static final int FIRST_ROWS = 20;

    /** Any table: the first sheet that can be seen. */
    static final Looking FOR_ANY = new Looking(line -> line.blank() ? 0 : 1, 1);

    /** Where the header stands: of the first rows the one that names most columns, the upper of equals. */
    public OptionalInt header(List<Sheet.Line> lines) {
        int best = -1;
        int most = enough - 1;
        for (int i = 0; i < Math.min(FIRST_ROWS, lines.size()); i++) {
            int named = columns.applyAsInt(lines.get(i));
            if (named > most) {
                most = named;
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    boolean in(List<Sheet.Line> lines) {
        OptionalInt header = header(lines);
        return header.isPresent() && header.getAsInt() + 1 < lines.size();
    }
}
