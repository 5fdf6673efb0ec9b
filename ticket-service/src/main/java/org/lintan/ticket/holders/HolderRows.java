package org.lintan.ticket.holders;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HolderRows implements PanacheRepositoryBase<HolderRow, String> {}
