package org.lintan.ticket.application;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ApplicationRows implements PanacheRepositoryBase<ApplicationRow, String> {}
