package org.lintan.market.desk.log;

import java.util.Optional;

/**
 * What stands under a key: the request that was decided last, and what it came to.
 *
 * @param slot of the table it stands in; null where a command of before carries the key's name
 * @param requestId of that request; null likewise
 * @param bodyHash of that request; null likewise
 * @param place of that request in the log; null likewise
 */
record Standing(String slot, String requestId, String bodyHash, String place, CommandResult result) {

    /**
     * What a request under the key is told; empty if it is to be decided, because the key's last one was refused, which freed it. The same request
     * again is told what it was told; a result that is done never changes.
     */
    Optional<Told> tells(Command.Key asked) {
        if (asked.requestId().equals(requestId)) {
            return Optional.of(Told.first(result));
        }
        if (result.refused()) {
            return Optional.empty();
        }
        return Optional.of(
                bodyHash == null || bodyHash.equals(asked.bodyHash())
                        ? Told.again(result)
                        : Told.reused(result.commandId()));
    }

    /**
     * What a request came to that asks later; empty while it is not decided. A refusal of another one before it says nothing of it: it is to be decided
     * anew. One after it has taken the place of its own.
     */
    Optional<CommandResult> tells(Asked asked) {
        if (place == null || asked.place().equals(place)) {
            return Optional.of(result);
        }
        if (result.refused()) {
            return asked.isBefore(place) ? Optional.of(result) : Optional.empty();
        }
        return Optional.of(
                asked.hasBody(bodyHash)
                        ? result
                        : Told.reused(result.commandId()).result());
    }
}
