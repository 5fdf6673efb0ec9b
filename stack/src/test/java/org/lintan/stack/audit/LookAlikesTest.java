package org.lintan.stack.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.lintan.stack.demo.Service;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LookAlikesTest {

    @Test
    void listsWhatCountsTwiceAndFailsNobodyForIt() throws Exception {
        var names =
                new ObjectMapper().readTree("{\"items\":[{\"table\":\"deposit\",\"id\":\"01\",\"name\":\"r-1 \"}]}");
        Finding finding = LookAlikes.listed(Service.MARKET, names);
        assertEquals(
                "  ok    names of market that must be unique, in their one form — counted twice: deposit 01 “r-1 ”",
                finding.toString());
        assertEquals(
                "each counts once",
                LookAlikes.listed(Service.MARKET, new ObjectMapper().createObjectNode())
                        .figures());
    }
}
