package org.lintan.platform.documents;

/**
 * The audit of a county's papers as questions to the database whose answer must be nothing: what something stands on is there and is never deleted, and what is
 * there is as long as it says. No byte is read: other bytes of the same length are not seen here. {@code ?} stands for the county, as often as it stands there.
 */
public final class PaperCheck {

    /** Number of the invariant, beside those of the whole house. */
    public static final int INVARIANT = 11;

    public static final String SENTENCE =
            "every paper that something stands on is kept, and every paper kept is as long as it says";

    private static final String BOUND =
            "SELECT county, object_id AS thing, sha256, document_id FROM bound_paper WHERE county = ?";

    /** Counts the papers looked at, as {@code n}. */
    public static final String LOOKED = looked(BOUND);

    /** The wrong ones, as {@code id}: what stands on a paper with the fingerprint of it, or the paper alone. */
    public static final String BROKEN = broken(BOUND);

    private PaperCheck() {}

    /**
     * As {@link #LOOKED}, where papers are bound in a table of the service too.
     *
     * @param more selects county, what stands on the paper, its SHA-256 and its id, with the county as its only mark
     */
    public static String lookedWith(String more) {
        return looked(BOUND + " UNION ALL " + more);
    }

    /** As {@link #BROKEN}, in the same way. */
    public static String brokenWith(String more) {
        return broken(BOUND + " UNION ALL " + more);
    }

    private static String looked(String bound) {
        return "SELECT (SELECT COUNT(*) FROM (" + bound + ") b)"
                + " + (SELECT COUNT(*) FROM document WHERE county = ? AND state = 'STORED') AS n";
    }

    private static String broken(String bound) {
        return "SELECT CONCAT(b.thing, _ascii' ', b.sha256) AS id FROM (" + bound + ") b"
                + " LEFT JOIN document d ON d.county = b.county AND d.id = b.document_id AND d.sha256 = b.sha256 AND d.state = 'STORED'"
                // what nothing seems to stand on is deleted after a while
                + " AND d.used_at IS NOT NULL WHERE d.id IS NULL"
                + " UNION ALL SELECT d.id FROM document d LEFT JOIN document_piece p ON p.county = d.county AND p.document_id = d.id"
                + " WHERE d.county = ? AND d.state = 'STORED' AND d.place = 'DATABASE' GROUP BY d.county, d.id, d.size_bytes"
                + " HAVING COALESCE(SUM(p.byte_count), 0) <> d.size_bytes"
                + " UNION ALL SELECT d.id FROM document d LEFT JOIN document_object o ON o.county = d.county AND o.document_id = d.id AND o.kept = 1"
                + " WHERE d.county = ? AND d.state = 'STORED' AND d.place = 'S3' AND o.document_id IS NULL";
    }
}
