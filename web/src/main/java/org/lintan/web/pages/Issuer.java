package org.lintan.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In whose name papers are issued: the body this portal stands for, and of any other county what is known of it, its code. */
@ApplicationScoped
class Issuer {

    private final Optional<String> home;
    private final Optional<String> name;

    Issuer(
            @ConfigProperty(name = "lintan.county") Optional<String> home,
            @ConfigProperty(name = "lintan.issuer") Optional<String> name) {
        this.home = home;
        this.name = name;
    }

    String of(String county) {
        return name.filter(known -> home.filter(county::equals).isPresent())
                .orElse("林业碳票登记簿 Registry of carbon tickets " + county);
    }
}
