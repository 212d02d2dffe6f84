package org.csoregistry.organization.contact.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.organization.merge.domain.Merges;

/** People go with the organization through which they are reached, and back if they are still there. */
@ApplicationScoped
class MergedContacts {
    private final ContactRepository repository;
    private final ContactAudit audit;
    private final Clock clock;

    MergedContacts(ContactRepository repository, ContactAudit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Conflict if together they would have more than an organization may have */
    void move(@Observes Merges.Made merge) {
        List<Contact> moving = repository.of(merge.from());
        if (!moving.isEmpty() && repository.count("organizationId", merge.into()) + moving.size() > Contacts.MOST) {
            throw new Conflict("Together they would have more than " + Contacts.MOST + " contacts.", null);
        }
        moving.forEach(contact -> contact.move(merge.id(), merge.into(), clock.instant()));
        note(moving, merge.by());
    }

    void moveBack(@Observes Merges.Undone merge) {
        List<Contact> moving = repository.of(merge.into()).stream()
                .filter(contact -> contact.wasMovedBy(merge.id()))
                .toList();
        moving.forEach(contact -> contact.moveBack(merge.from(), clock.instant()));
        note(moving, merge.by());
    }

    private void note(List<Contact> moved, Caller by) {
        repository.flush();
        audit.note(ContactAct.CHANGED, moved, by);
    }
}
