package org.lintan.ticket.application;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.lintan.ticket.workflow.Document;

/**
 * How an item of a returned case was put right.
 *
 * @param answersSeen how many answers the item had when the applicant looked: another clerk may have answered since
 */
record ItemAnswer(
        @NotNull @Size(max = 1000) String text,
        @Size(max = 20) List<@NotNull Document> documents,
        @NotNull @Min(0) Integer answersSeen) {

    ItemAnswer {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
