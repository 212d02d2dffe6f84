package org.csoregistry.peer;

import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganizationRepository extends JpaRepository<Organization, UUID> {

    Window<Organization> findByCountryOrderByNameAscIdAsc(String country, ScrollPosition position, Limit limit);
}
