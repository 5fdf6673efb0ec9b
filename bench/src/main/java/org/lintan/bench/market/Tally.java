package org.lintan.bench.market;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** What came of the requests of one arm. Filled by one thread. */
final class Tally {

    private static final long LONGEST_US = 120_000_000;

    /** Names of what was made and acknowledged. */
    final List<String> made = new ArrayList<>();

    final Histogram latencyUs = new Histogram(LONGEST_US, 3);
    private final int expected;
    long acknowledged;
    /** Answered 202: it is in the log and not decided yet. */
    long later;

    long strange;
    String firstStrange = "";
    double seconds;

    /** @param expected status of the answers this arm is about */
    Tally(int expected) {
        this.expected = expected;
    }

    void answer(int status, String body, String keep, long us) {
        if (status == expected) {
            acknowledged++;
            latencyUs.recordValue(Math.min(LONGEST_US, Math.max(1, us)));
            if (keep != null) {
                made.add(valueOf(body, keep));
            }
        } else if (status == 202) {
            later++;
        } else {
            failed(status + " " + body);
        }
    }

    void failed(String what) {
        if (strange++ == 0) {
            firstStrange = what.length() > 300 ? what.substring(0, 300) : what;
        }
    }

    double perSecond() {
        return acknowledged / seconds;
    }

    double ms(double percentile) {
        return latencyUs.getValueAtPercentile(percentile) / 1000.0;
    }

    /** PURE: a text member of an answer's JSON; cheaper than reading all of it. */
    static String valueOf(String json, String member) {
        String begin = "\"" + member + "\":\"";
        int at = json.indexOf(begin);
        int end = at < 0 ? -1 : json.indexOf('"', at + begin.length());
        return end < 0 ? "" : json.substring(at + begin.length(), end);
    }
}
