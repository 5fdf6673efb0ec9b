package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.lintan.ticket.workflow.Action;

/**
 * The papers a ticket stands on, for strangers: whoever holds one can prove that it is the one that was decided on. Their names are not told,
 * as persons typed them; nor are those of objections and of what merely conducts a case.
 */
@ApplicationScoped
public class DecidingPapers {

    private final StepRows steps;
    private final StepLog log;

    DecidingPapers(StepRows steps, StepLog log) {
        this.steps = steps;
        this.log = log;
    }

    /** One paper by its fingerprint, with the step it was first handed in with. */
    public record Paper(Action action, String sha256) {}

    /** In the order of the steps, each once. */
    public Uni<List<Paper>> of(String county, String applicationId) {
        return steps.of(county, applicationId)
                .map(all -> all.stream()
                        .filter(step -> step.action().decides())
                        .flatMap(step -> log.documents(step).stream()
                                .map(document -> new Paper(step.action(), document.sha256())))
                        .collect(Collectors.toMap(
                                Paper::sha256, paper -> paper, (first, again) -> first, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList());
    }
}
