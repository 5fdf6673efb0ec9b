package org.lintan.ledger.sheet;

import java.util.List;

/** Something a person must look at before a file is taken. */
public interface Question {

    /** Part of the API: who sends the file again names the codes that are confirmed. */
    String code();

    String zh();

    String en();

    static String filled(String sentence, List<String> arguments) {
        String filled = sentence;
        for (int i = 0; i < arguments.size(); i++) {
            filled = filled.replace("{" + i + "}", arguments.get(i));
        }
        return filled;
    }
}
