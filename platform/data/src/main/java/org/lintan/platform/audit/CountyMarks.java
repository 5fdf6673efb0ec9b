package org.lintan.platform.audit;

import java.util.Collections;

/** Questions of an audit in which every {@code ?} stands for the county, however often. */
public final class CountyMarks {

    private CountyMarks() {}

    /** What such a statement is asked with. */
    public static Object[] of(String statement, String county) {
        int marks =
                (int) statement.chars().filter(character -> character == '?').count();
        return Collections.nCopies(marks, county).toArray();
    }
}
