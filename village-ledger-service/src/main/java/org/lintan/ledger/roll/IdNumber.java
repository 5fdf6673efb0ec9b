package org.lintan.ledger.roll;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The citizen identity number: 17 digits and a check character, GB 11643-1999. */
final class IdNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private IdNumber() {}

    /** What is wrong with a number that was already put into plain upper-case characters; empty when nothing is. */
    static Optional<RollFault> fault(String number, IdCheck check) {
        if (!number.matches("[0-9]{17}[0-9X]")) {
            boolean length = number.length() != 18;
            return Optional.of(length ? RollFault.ID_LENGTH : RollFault.ID_CHARACTERS);
        }
        if (check == IdCheck.FORMAT) {
            return Optional.empty();
        }
        if (!birthDate(number)) {
            return Optional.of(RollFault.ID_BIRTH_DATE);
        }
        return number.charAt(17) == checkCharacter(number) ? Optional.empty() : Optional.of(RollFault.ID_CHECK_DIGIT);
    }

    static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    private static boolean birthDate(String number) {
        int year = Integer.parseInt(number.substring(6, 10));
        try {
            LocalDate.of(year, Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14)));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
