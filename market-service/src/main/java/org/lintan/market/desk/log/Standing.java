package org.lintan.market.desk.log;

import java.util.Optional;

/**
 * What stands under a key: the request that was decided last, and what it came to.
 *
 * @param slot of the table it stands in; null where a command of before carries the key's name
 * @param requestId of that request; null likewise
 * @param bodyHash of that request; null likewise
 */
record Standing(String slot, String requestId, String bodyHash, CommandResult result) {

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
}
