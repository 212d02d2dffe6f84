package org.csoregistry.organization.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OrganizationRepository implements PanacheRepositoryBase<Organization, UUID> {

    /** Another organization that has one of the identifiers. */
    Optional<UUID> holder(Collection<Identifier> identifiers, UUID other) {
        return identifiers.stream()
                .flatMap(identifier -> find(
                        "select o.id from Organization o join o.identifiers i"
                                + " where i.scheme = ?1 and i.value = ?2 and o.id <> ?3",
                        identifier.scheme(),
                        identifier.value(),
                        other)
                        .project(UUID.class)
                        .firstResultOptional()
                        .stream())
                .findFirst();
    }
}
