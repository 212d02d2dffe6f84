package org.csoregistry.organization.person.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.organization.contact.domain.ContactView;
import org.csoregistry.organization.contact.domain.Contacts;

/**
 * What a person can ask of the registry: all that it keeps of them, and that it be gone. The secretariat answers for all,
 * a field office for the organizations of its countries.
 */
@ApplicationScoped
public class Persons {
    private final Contacts contacts;
    private final Erasures erasures;
    private final Clock clock;

    Persons(Contacts contacts, Erasures erasures, Clock clock) {
        this.contacts = contacts;
        this.erasures = erasures;
        this.clock = clock;
    }

    @Transactional
    public PersonExport export(PersonDraft person, Caller by) {
        List<ContactView> found = contacts.export(person.emailKey(), person.phone(), by);
        return new PersonExport(clock.instant(), scope(by), found);
    }

    @Transactional
    public ErasureReceipt erase(PersonDraft person, Caller by) {
        int erased = contacts.erase(person.emailKey(), person.phone(), by);
        ErasureReceipt receipt = new ErasureReceipt(Ids.next(), clock.instant(), scope(by), erased);
        erasures.keep(receipt, by.subject());
        return receipt;
    }

    /** @throws NotFound if there was no such erasure */
    public ErasureReceipt receipt(UUID id) {
        return erasures.find(id).orElseThrow(() -> new NotFound("erasure", id));
    }

    private static List<String> scope(Caller by) {
        return by.readsEverything()
                ? null
                : by.readsRestrictedIn().stream().sorted().toList();
    }
}
