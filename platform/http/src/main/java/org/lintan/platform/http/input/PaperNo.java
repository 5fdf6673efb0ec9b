package org.lintan.platform.http.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lintan.kernel.text.UniqueText;

/** The number of a paper: a bank's receipt, a report, a certificate. Something is left of it once it is brought to its one form. */
@Constraint(validatedBy = PaperNo.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface PaperNo {

    String message() default "空白 / blank";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges by {@link UniqueText}. */
    class Check implements ConstraintValidator<PaperNo, String> {

        @Override
        public boolean isValid(String number, ConstraintValidatorContext context) {
            return number == null || !UniqueText.of(number).isEmpty();
        }
    }
}
