package org.lintan.platform.acts;

import java.time.Instant;
import java.util.List;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.http.acts.ActObject;

/**
 * An act as an auditor reads it.
 *
 * @param reason in the words of who acted; null where none was given
 * @param person stable id of the person at the identity provider
 * @param party whom the person acted for
 * @param requestId trace of the request, the same in the logs of all services
 * @param from network of the browser as the portal told it; {@code direct} for a call that came by no portal
 */
record ActView(
        String actId,
        Instant at,
        ActKind act,
        ActObject objectKind,
        String objectId,
        List<Act.Change> changes,
        String reason,
        String person,
        String name,
        String party,
        List<String> roles,
        String requestId,
        String from) {}
