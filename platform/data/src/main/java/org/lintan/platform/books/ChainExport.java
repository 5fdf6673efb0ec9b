package org.lintan.platform.books;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.lintan.kernel.chain.ChainHead;
import org.lintan.kernel.chain.Sealable;
import org.lintan.kernel.verify.ExportLine;
import org.lintan.platform.db.Tx;

/**
 * Writes a county's books for kernel's offline verifier, one link at a time, so that books of any length can be exported: the
 * journals of the link as they stand now, with the leaf hashes they were sealed with, then the head of the link. Journals that
 * are not sealed yet come last.
 */
@ApplicationScoped
public class ChainExport {

    /** The sealer is never this far behind. */
    private static final int UNSEALED = 10_000;

    private final Tx tx;
    private final ChainRows chain;

    ChainExport(Tx tx, ChainRows chain) {
        this.tx = tx;
        this.chain = chain;
    }

    public Uni<ChainHead> head(String county) {
        return tx.run(sql -> chain.newest(sql, county, false));
    }

    /** Parts of NDJSON text, each ending with a line end. */
    public Multi<String> lines(String county) {
        return Multi.createBy()
                .repeating()
                .uni(Progress::new, progress -> part(county, progress))
                .until(String::isEmpty);
    }

    private static final class Progress {
        private long seq;
        private boolean ended;
    }

    private Uni<String> part(String county, Progress progress) {
        if (progress.ended) {
            return Uni.createFrom().item("");
        }
        return tx.run(sql -> chain.heads(sql, county, progress.seq, 1).chain(heads -> {
            if (heads.isEmpty()) {
                return chain.unsealed(sql, county, UNSEALED)
                        .map(journals -> text(journals, Map.of()))
                        .invoke(() -> progress.ended = true);
            }
            ChainHead head = heads.get(0);
            return chain.leaves(sql, county, head.seq())
                    .chain(leaves -> chain.load(sql, county, List.copyOf(leaves.keySet()))
                            .map(journals -> text(journals, leaves) + ExportLine.head(head) + '\n'))
                    .invoke(() -> progress.seq = head.seq());
        }));
    }

    private static String text(List<Sealable> journals, Map<Long, String> leaves) {
        StringBuilder text = new StringBuilder();
        journals.forEach(journal -> text.append(
                        leaves.containsKey(journal.id())
                                ? ExportLine.journal(journal.id(), journal.journal(), leaves.get(journal.id()))
                                : ExportLine.journal(journal.id(), journal.journal()))
                .append('\n'));
        return text.toString();
    }
}
