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

/** A name that others will read: something to see, and nothing invisible or turning the direction of what follows. */
@Constraint(validatedBy = ShownText.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface ShownText {

    String message() default "空白或有看不见的字符 / blank, or with signs nobody sees";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges by {@link ShownName}. */
    class Check implements ConstraintValidator<ShownText, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || ShownName.fault(text, Integer.MAX_VALUE).isEmpty();
        }
    }
}
