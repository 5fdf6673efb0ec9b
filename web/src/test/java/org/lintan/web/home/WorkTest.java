package org.lintan.web.home;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WorkTest {

    @Test
    void countsOnlyWhatWaitsForTheReadersOwnRole() throws Exception {
        var applications = new ObjectMapper()
                .readTree(
                        "{\"items\":[{\"stage\":\"MEASURED\"},{\"stage\":\"MEASURED\"},{\"stage\":\"ISSUED\"},{\"stage\":\"ON_NOTICE\"}]}");
        assertEquals(
                List.of(new Home.Todo("application.measured", 2)),
                Work.waiting(List.of("forestry-officer"), applications));
        assertEquals(List.of(new Home.Todo("application.on_notice", 1)), Work.waiting(List.of("expert"), applications));
        assertEquals(List.of(), Work.waiting(List.of("ecology-officer"), applications));
    }

    @Test
    void asksNothingForRolesThatHaveNoPartInAnApplication() {
        assertEquals(Set.of(), Work.stagesOf(List.of("household", "buyer", "auditor")));
    }
}
