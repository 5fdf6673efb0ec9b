package org.lintan.platform.http.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lintan.kernel.text.ShownName;

/**
 * A name that others will read: something to see, nothing invisible or turning the direction of what follows, and no
 * sign that grows when it is composed.
 */
@Constraint(validatedBy = ShownText.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface ShownText {

    /** Whether a blank text is as good as none, and passes. */
    boolean blankIsNone() default false;

    String message() default "空白或有看不见的字符 / blank, or with signs nobody sees";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges by {@link ShownName}. */
    class Check implements ConstraintValidator<ShownText, String> {

        private boolean blankPasses;

        @Override
        public void initialize(ShownText text) {
            blankPasses = text.blankIsNone();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null
                    || blankPasses && text.isBlank()
                    || ShownName.fault(text, text.codePointCount(0, text.length()))
                            .isEmpty();
        }
    }
}
