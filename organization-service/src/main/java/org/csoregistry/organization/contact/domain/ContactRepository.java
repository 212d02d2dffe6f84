package org.csoregistry.organization.contact.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.csoregistry.commons.identity.Caller;
import org.hibernate.Session;

@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {
    /** Everybody who answers to the address or the number, as far as the caller is responsible for them. */
    private static final String OF_PERSON =
            """
            select c.* from contact c join organization o on o.id = c.organization_id
            where (c.email_key = :email or c.phone = :phone) and (:everywhere or o.countries && cast(:countries as text[]))
            order by c.id
            """;

    List<Contact> of(UUID organization) {
        return list("organizationId = ?1 order by id", organization);
    }

    Optional<Contact> of(UUID organization, UUID id) {
        return find("organizationId = ?1 and id = ?2", organization, id).firstResultOptional();
    }

    /** @param email folded; null, like phone, for none */
    List<Contact> of(String email, String phone, Caller by) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OF_PERSON, Contact.class)
                .setParameter("email", email, String.class)
                .setParameter("phone", phone, String.class)
                .setParameter("everywhere", by.readsEverything())
                .setParameter("countries", by.readsRestrictedIn().toArray(String[]::new))
                .getResultList();
    }
}
