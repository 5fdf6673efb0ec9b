package org.lintan.ledger.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.text.ShownName;
import org.lintan.ledger.plan.Plan;
import org.lintan.platform.documents.NamedPaper;

/**
 * A decision as the steward records it.
 *
 * @param potFen what is shared out, fen
 * @param noticeDays a longer notice than the village's rule asks; null for the rule's
 * @param documents papers it stands on, such as the minutes of its meetings, which the village has sent; null for none
 */
public record DecisionRequest(
        String title,
        Plan plan,
        Long potFen,
        String rollId,
        @Size(max = 20) List<Meeting> steps,
        LocalDate publishedOn,
        Integer noticeDays,
        @Size(max = 20) List<@NotNull @Valid NamedPaper> documents) {

    /** The fields that are missing or no text to be read. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        check(missing, "title", isName(title, 200));
        check(missing, "plan", plan != null && plan.deductions().stream().allMatch(one -> isName(one.name(), 100)));
        check(missing, "potFen", potFen != null);
        check(missing, "rollId", Ids.canBe(rollId));
        check(
                missing,
                "steps",
                steps != null && steps.stream().allMatch(m -> m != null && m.step() != null && m.heldOn() != null));
        check(missing, "publishedOn", publishedOn != null);
        return missing;
    }

    /** Something all the village reads: nothing in it that nobody sees. */
    private static boolean isName(String text, int longest) {
        return text != null && ShownName.fault(text, longest).isEmpty();
    }

    private static void check(List<String> missing, String field, boolean there) {
        if (!there) {
            missing.add(field);
        }
    }
}
