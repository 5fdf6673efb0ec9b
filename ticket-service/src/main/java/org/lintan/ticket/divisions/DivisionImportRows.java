package org.lintan.ticket.divisions;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DivisionImportRows implements PanacheRepositoryBase<DivisionImportRow, String> {}
