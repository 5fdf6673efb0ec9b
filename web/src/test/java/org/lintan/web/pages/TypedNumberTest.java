package org.lintan.web.pages;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TypedNumberTest {

    private static final Optional<String> COUNTY = Optional.of("350428");

    @ParameterizedTest
    @CsvSource({
        "402615983017, /v/402615983017",
        "4026 1598 3017, /v/402615983017",
        "４０２６ １５９８ ３０１７, /v/402615983017",
        "350428-0000001, /v/350428-0000001",
        "350428—0000001, /v/350428-0000001",
        "0000001, /v/350428-0000001",
        "' 0000001 ', /v/350428-0000001",
        "350428-0000001-01, /c/350428-0000001-01",
        "350428-0000001-r0001, /c/350428-0000001-R0001",
        "0000001-R0001, /c/350428-0000001-R0001",
        "350428-0000001-v0001, /t/350428-0000001-V0001",
        "0000001-V0012, /t/350428-0000001-V0012",
        "361024-0000001, /v/361024-0000001"
    })
    void leadsToThePaperHoweverItsNumberIsTyped(String typed, String page) {
        assertEquals(Optional.of(page), TypedNumber.page(typed, COUNTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "40261598301",
                "4026159830170",
                "35042-0000001",
                "V350428-0000001-0001",
                "../../api",
                "//evil.example",
                "350428-0000001-",
                "350428-0000001-01/..",
                "<b>",
                "0000001-0000001-0000001-0000001-0000001-0000001-0000001-0000001"
            })
    void leadsNowhereWithWhatIsNoNumber(String typed) {
        assertEquals(Optional.empty(), TypedNumber.page(typed, COUNTY));
    }

    @Test
    void guessesNoCountyWhereNobodyHasSaidOne() {
        assertEquals(Optional.empty(), TypedNumber.page("0000001", Optional.empty()));
        assertEquals(Optional.of("/v/350428-0000001"), TypedNumber.page("350428-0000001", Optional.empty()));
        assertEquals(Optional.empty(), TypedNumber.page(null, COUNTY));
    }
}
