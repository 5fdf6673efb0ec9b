package org.lintan.platform;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.kernel.chain.ChainHead;
import org.lintan.kernel.chain.Sealable;
import org.lintan.kernel.verify.ExportLine;

import java.util.List;
import java.util.Map;

/**
 * Writes a county's books for kernel's offline verifier, one link at a time, so that books of any length can be exported: the
 * journals of the link as they stand now, with the leaf hashes they were sealed with, then the head of the link.
 */
@ApplicationScoped
class ChainExport {

    private final Tx tx;
    private final ChainRows chain;

    ChainExport(Tx tx, ChainRows chain) {
        this.tx = tx;
        this.chain = chain;
    }

    Uni<ChainHead> head(String county) {
        return tx.run(sql -> chain.newest(sql, county, false));
    }

    /** Parts of NDJSON text, each ending with a line end. */
    Multi<String> lines(String county) {
        return Multi.createBy().repeating()
            .uni(() -> new long[1], after -> part(county, after))
            .until(String::isEmpty);
    }

    private Uni<String> part(String county, long[] after) {
        return tx.run(sql -> chain.heads(sql, county, after[0], 1).chain(heads -> {
            if (heads.isEmpty()) {
                return Uni.createFrom().item("");
            }
            ChainHead head = heads.get(0);
            return chain.leaves(sql, county, head.seq())
                .chain(leaves -> chain.load(sql, county, List.copyOf(leaves.keySet())).map(journals -> text(head, leaves, journals)));
        })).invoke(text -> after[0]++);
    }

    private static String text(ChainHead head, Map<Long, String> leaves, List<Sealable> journals) {
        StringBuilder text = new StringBuilder();
        journals.forEach(journal -> text.append(ExportLine.journal(journal.id(), journal.journal(), leaves.get(journal.id()))).append('\n'));
        return text.append(ExportLine.head(head)).append('\n').toString();
    }
}
