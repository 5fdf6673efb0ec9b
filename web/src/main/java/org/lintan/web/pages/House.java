package org.lintan.web.pages;

import io.quarkus.qute.TemplateGlobal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** What stands at the foot of every page. */
@TemplateGlobal
class House {

    /** Read once: every page asks. */
    private static final class Recorded {

        private static final List<String> NUMBERS = ConfigProvider.getConfig()
                .getOptionalValue("lintan.record-numbers", String.class)
                .map(all -> Arrays.stream(all.split("[,,]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private House() {}

    /** Numbers the portal is recorded under with the authorities (ICP and public security); the law wants them at the foot. Empty where none is set. */
    static List<String> recordNumbers() {
        return Recorded.NUMBERS;
    }
}
