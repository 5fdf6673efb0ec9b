package org.lintan.ticket.plots;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PlotRows implements PanacheRepositoryBase<PlotRow, String> {}
