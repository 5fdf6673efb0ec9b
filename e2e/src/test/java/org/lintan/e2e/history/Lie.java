package org.lintan.e2e.history;

/** Something that was told, or stands in the database, and is not so. */
public record Lie(Kind kind, String what) {

    /** Kinds of lies. */
    public enum Kind {
        /** A request never had an answer, however often it was repeated. */
        NEVER_ANSWERED,
        /** An address that was given for an answer is not known. */
        FORGOTTEN,
        /** An answer to what the log does not hold. */
        NOT_IN_LOG,
        /** The log holds it, and nothing became of it. */
        UNDECIDED,
        /** It was acknowledged, and the database knows nothing of it. */
        LOST,
        /** It was told another result than is kept. */
        OTHER_RESULT,
        /** One command made the same thing twice. */
        TWICE,
        /** One key had the effects of two requests. */
        TWO_EFFECTS,
        /** It was refused, and had its effect. */
        REFUSED_YET_DONE,
        /** It stands in the database, and no command of the log made it. */
        FROM_NOWHERE,
        /** The market went in another order than the log, or the log in another than its clients. */
        OUT_OF_ORDER,
        /** The same request was refused in one way, and then in another. */
        REFUSAL_CHANGED,
        /** A command tripped over a fault of the market. */
        FAILED
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
