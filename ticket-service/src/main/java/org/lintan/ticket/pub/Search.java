package org.lintan.ticket.pub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.lintan.kernel.party.PartyKind;
import org.lintan.kernel.text.TypedText;
import org.lintan.platform.http.FieldFault;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.ticket.registry.RegisterSearch;

/** Reads what a stranger asks the register for; what is left blank does not matter. */
final class Search {

    private static final int SERIAL = 7;

    private final List<FieldFault> faults = new ArrayList<>();

    private Search() {}

    /** Refuses {@code INVALID_FIELDS} for what no ticket can be looked up by. */
    static RegisterSearch read(
            String county, String serial, String village, String year, String method, String kind, String after) {
        Search search = new Search();
        return search.whole(new RegisterSearch(
                county,
                search.field("serial", serial, "[0-9]{1,7}", Search::serial),
                search.field("village", village, ".{1,60}", Function.identity()),
                search.field("year", year, "(19|20)[0-9]{2}", Integer::valueOf),
                search.field("method", method, "[a-z0-9-]{1,40}", Function.identity()),
                search.field("kind", kind, kinds(), PartyKind::valueOf),
                search.field("after", after, "[0-9]{7}", Function.identity())));
    }

    /** Refuses {@code INVALID_FIELDS} likewise. */
    static PaperSearch papers(String county, String serial, String after, String cursor) {
        Search search = new Search();
        return search.whole(new PaperSearch(
                county,
                search.field("serial", serial, "[0-9]{1,7}", Search::serial),
                search.field("after", after, cursor, Function.identity())));
    }

    private <T> T whole(T read) {
        if (!faults.isEmpty()) {
            throw Refusal.of(PlatformCode.INVALID_FIELDS).with(faults).rollback();
        }
        return read;
    }

    private static String serial(String digits) {
        return "0".repeat(SERIAL - digits.length()) + digits;
    }

    private static String kinds() {
        return String.join(
                "|", Arrays.stream(PartyKind.values()).map(PartyKind::name).toList());
    }

    private <T> T field(String name, String asked, String form, Function<String, T> reading) {
        String typed = TypedText.of(asked);
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches(form)) {
            faults.add(new FieldFault(name, "UNREADABLE", "格式不对 / not of the form asked for"));
            return null;
        }
        return reading.apply(typed);
    }
}
