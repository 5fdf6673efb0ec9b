package org.lintan.ticket.workflow;

import org.lintan.ticket.workflow.Check.Result;

/** Warns where a case goes on without a paper. Nothing is kept back: a county may have the papers on its own shelves. */
final class PaperChecks {

    private PaperChecks() {}

    /** Asked until the title is checked, by who has to look at the papers; null afterwards, and where a paper is there. */
    static Check application(CaseFacts facts) {
        boolean asked =
                facts.stage() == Stage.DRAFT || facts.stage() == Stage.SUBMITTED || facts.stage() == Stage.RETURNED;
        return !asked || facts.papers().byApplicant()
                ? null
                : new Check(
                        "application-paper",
                        "申请材料",
                        "papers of the application",
                        Result.WARN,
                        "申请没有附一份材料(林权证、村民会议记录等):申请人提交时请附上;核查权属的人请看原件,或者请申请人补上",
                        "no paper came with the application (certificate, minutes of the assembly): bring them when it is submitted;"
                                + " whoever checks the title sees the originals, or asks the applicant for them");
    }

    /** Asked from the measurement on; null before, and where the report is there. */
    static Check measuring(CaseFacts facts) {
        return !facts.stage().frozen() || facts.papers().byMeasurer()
                ? null
                : new Check(
                        "measuring-paper",
                        "计量报告",
                        "measuring report",
                        Result.WARN,
                        "计量没有附报告,只有数量和编号,后面的环节看不到计量的依据",
                        "the measuring brought no report, only a figure and a number: whoever decides next cannot see what it rests on");
    }
}
