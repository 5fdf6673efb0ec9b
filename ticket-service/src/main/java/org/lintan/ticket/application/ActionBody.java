package org.lintan.ticket.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.lintan.platform.http.input.ShownText;
import org.lintan.ticket.workflow.ActionInput;
import org.lintan.ticket.workflow.CoordinateSource;
import org.lintan.ticket.workflow.Document;

/** What an action may carry (contracts §6); which fields matter depends on the action. */
record ActionBody(
        @Max(1_000_000_000_000_000L) Long measuredKg,
        @Size(max = 100) String reportNo,
        @Size(max = 200) @ShownText(blankIsNone = true) String measurerName,
        @Size(max = 100) String opinionNo,
        @Size(max = 1000) String overrideReason,
        @Size(max = 20) List<@NotNull @Size(max = 180) String> reasons,
        @Size(max = 2000) String text,
        String objectionId,
        @Size(max = 2000) String resolution,
        @Size(max = 1000) String reason,
        @Size(max = 50) List<@NotNull Document> documents,
        CoordinateSource coordinateSource,
        @Size(max = 1000) String coordinateReason,
        @Size(max = 1000) String outsideReason,
        @Size(max = 20) List<@NotNull @Valid ItemBody> items,
        @Pattern(regexp = "[0-9a-f]{64}") String declared,
        Boolean newestPlots) {

    ActionInput toInput() {
        return new ActionInput(
                measuredKg,
                reportNo,
                measurerName,
                opinionNo,
                overrideReason,
                reasons,
                text,
                objectionId,
                resolution,
                reason,
                documents,
                coordinateSource,
                coordinateReason,
                outsideReason,
                items == null ? null : items.stream().map(ItemBody::toItem).toList(),
                declared,
                newestPlots);
    }
}
