package org.lintan.platform.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.lintan.platform.http.FailureReader;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** What the database's failures mean to who asked: somebody was faster, or the database cannot serve now. */
@ApplicationScoped
class DbFailures implements FailureReader {

    private static final Logger LOG = Logger.getLogger(DbFailures.class);

    @Override
    public Optional<Refusal> read(Throwable failure) {
        if (DbFailure.isStale(failure)) {
            return Optional.of(Refusal.of(PlatformCode.STALE));
        }
        if (DbFailure.isDuplicateKey(failure)) {
            LOG.warn("A unique key was violated and nobody named the refusal.", failure);
            return Optional.of(Refusal.of(PlatformCode.STALE));
        }
        if (DbFailure.isRetryable(failure) || DbFailure.isUnreachable(failure)) {
            LOG.warn("The database could not serve this request.", failure);
            return Optional.of(Refusal.of(PlatformCode.BUSY));
        }
        return Optional.empty();
    }
}
