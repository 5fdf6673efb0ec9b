package org.lintan.platform.http;

import java.util.List;

/**
 * A refusal as a value: rules return it, the boundary renders it as problem+json. A refusal changes nothing.
 *
 * @param code stable name, status and sentences
 * @param args fill the placeholders of the sentences
 * @param faults per field or line; empty when the refusal is about the whole
 */
public record Refusal(Code code, List<Object> args, List<FieldFault> faults) {

    public Refusal {
        args = List.copyOf(args);
        faults = List.copyOf(faults);
    }

    public static Refusal of(Code code, Object... args) {
        return new Refusal(code, List.of(args), List.of());
    }

    public Refusal with(List<FieldFault> faults) {
        return new Refusal(code, args, faults);
    }

    /** Why, for the person who is refused: the code's sentence, filled. */
    public String sentence(boolean english) {
        return Sentence.fill(english ? code.en() : code.zh(), args);
    }

    /** Carries this refusal out of a reactive chain: {@code Uni.createFrom().failure(refusal.rollback())}. */
    public Rollback rollback() {
        return new Rollback(this);
    }
}
