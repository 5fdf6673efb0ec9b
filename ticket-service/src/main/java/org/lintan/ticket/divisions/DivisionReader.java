package org.lintan.ticket.divisions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintan.kernel.text.ShownName;
import org.lintan.platform.http.FieldFault;
import org.lintan.ticket.divisions.NewDivisions.NewDivision;
import org.lintan.ticket.land.Boundary;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.OutlineReading;

/** PURE: reads an import and names everything that is wrong with it. Takes its time over large outlines: call it off the event loop. */
final class DivisionReader {

    /** Of a township; more of it outside its county, or inside its neighbour, is no inaccuracy of maps but a wrong or shifted one. */
    private static final long MOST_ASTRAY_PERCENT = 5;

    /** Exactly one of the two is of use. */
    record Read(List<Division> divisions, List<FieldFault> faults) {}

    private final String county;
    private final List<Division> divisions = new ArrayList<>();
    private final List<FieldFault> faults = new ArrayList<>();

    private DivisionReader(String county) {
        this.county = county;
    }

    static Read read(String county, NewDivisions wish) {
        DivisionReader reader = new DivisionReader(county);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < wish.outlines().size(); i++) {
            reader.one(i, wish.outlines().get(i), codes);
        }
        if (reader.faults.isEmpty()) {
            reader.together();
        }
        return new Read(reader.divisions, reader.faults);
    }

    private void one(int at, NewDivision wish, Set<String> codes) {
        String name = ShownName.clean(wish.name());
        if (!wish.code().matches("[0-9]{6}|[0-9]{9}")) {
            fault(
                    at,
                    "code",
                    "CODE_UNREADABLE",
                    "“%s”的代码应是 6 位(县)或 9 位(乡镇)数字 / the code of \"%s\" has 6 digits (county) or 9 (township)",
                    name);
        } else if (!wish.code().startsWith(county)) {
            fault(at, "code", "FOREIGN_COUNTY", "“%s”不属于本县 / \"%s\" is not of this county", name);
        } else if (!codes.add(wish.code())) {
            fault(at, "code", "TWICE", "“%s”的代码出现了两次 / the code of \"%s\" is there twice", name);
        } else {
            OutlineReading reading = Boundary.read(wish.outline());
            if (reading instanceof OutlineReading.Faulty faulty) {
                faults.add(new FieldFault(
                        "outlines[%d].outline".formatted(at),
                        faulty.fault().name(),
                        "“%s”:%s / \"%s\": %s"
                                .formatted(
                                        name,
                                        faulty.fault().zh(),
                                        name,
                                        faulty.fault().en())));
            } else {
                divisions.add(new Division(wish.code(), name, new Boundary(((OutlineReading.Read) reading).outline())));
            }
        }
    }

    /** Townships lie inside their county and beside each other. */
    private void together() {
        Optional<Division> whole = divisions.stream().filter(Division::isCounty).findFirst();
        for (int i = 0; i < divisions.size(); i++) {
            Division town = divisions.get(i);
            if (town.isCounty()) {
                continue;
            }
            Outline outline = town.boundary().outline();
            if (whole.isPresent() && astray(whole.get().boundary().outsideM2(outline), outline)) {
                fault(i, "outline", "OUTSIDE_COUNTY", "“%s”有一部分不在本县界内 / \"%s\" lies outside its county", town.name());
            }
            long shared = divisions.subList(0, i).stream()
                    .filter(other -> !other.isCounty())
                    .mapToLong(other -> outline.overlapM2(other.boundary().outline()))
                    .sum();
            if (astray(shared, outline)) {
                fault(i, "outline", "OVERLAPS", "“%s”与前面的乡镇重叠 / \"%s\" overlaps townships before it", town.name());
            }
        }
    }

    private static boolean astray(long m2, Outline town) {
        return m2 * 100 > town.areaM2() * MOST_ASTRAY_PERCENT;
    }

    private void fault(int at, String field, String code, String sentences, String name) {
        faults.add(new FieldFault("outlines[%d].%s".formatted(at, field), code, sentences.formatted(name, name)));
    }
}
