package org.csoregistry.organization.contact.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.csoregistry.commons.aggregate.RetriedWhenOvertaken;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.DraftReader;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.page.Page;
import org.csoregistry.commons.problem.Refusal.AlreadyExists;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.commons.problem.Refusal.Forbidden;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.organization.domain.Organizations;

/**
 * The people through whom organizations are reached. They live in rows of their own and nowhere else: neither ledger nor
 * topic nor history knows of them, so that erasing one is deleting a row.
 */
@ApplicationScoped
public class Contacts {
    static final int MOST = 100;

    private static final String WHAT = "contact";

    private final Organizations organizations;
    private final ContactRepository repository;
    private final ContactAudit audit;
    private final DraftReader drafts;
    private final Clock clock;

    Contacts(
            Organizations organizations,
            ContactRepository repository,
            ContactAudit audit,
            DraftReader drafts,
            Clock clock) {
        this.organizations = organizations;
        this.repository = repository;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** All that the caller may see, on one page: there are at most {@value #MOST}. */
    @Transactional
    public Page list(UUID organization, Caller by) {
        List<String> countries = organizations.countries(organization, by);
        List<Contact> seen = repository.of(organization).stream()
                .filter(contact -> contact.isReadableBy(by, countries))
                .toList();
        audit.note(ContactAct.READ, seen.stream().filter(Contact::isClosed).toList(), by);
        return new Page(seen.stream().map(contact -> contact.document().json()).toList(), null, null);
    }

    @Transactional
    public Document read(UUID organization, UUID id, Caller by) {
        Contact contact = readable(organization, id, organizations.countries(organization, by), by);
        if (contact.isClosed()) {
            audit.note(ContactAct.READ, List.of(contact), by);
        }
        return contact.document();
    }

    /**
     * @throws AlreadyExists if the id is taken
     * @throws Conflict if the organization has as many as it may have
     */
    @Transactional
    public Document register(UUID organization, UUID id, ContactDraft draft, Caller by) {
        List<String> countries = organizations.countries(organization, by);
        mustWrite(organization, countries, by);
        if (repository.findByIdOptional(id).isPresent()) {
            String current = repository
                    .of(organization, id)
                    .filter(contact -> contact.isReadableBy(by, countries))
                    .map(contact -> contact.document().json())
                    .orElse(null);
            throw new AlreadyExists(id, current);
        }
        if (repository.count("organizationId", organization) >= MOST) {
            throw new Conflict("An organization has at most " + MOST + " contacts.", null);
        }
        Contact contact = Contact.register(id, organization, draft, clock.instant());
        repository.persist(contact);
        repository.flush();
        audit.note(ContactAct.CREATED, List.of(contact), by);
        return contact.document();
    }

    @Transactional
    @RetriedWhenOvertaken
    public Document replace(UUID organization, UUID id, Precondition condition, ContactDraft draft, Caller by) {
        return revise(organization, id, condition, before -> draft, by);
    }

    @Transactional
    @RetriedWhenOvertaken
    public Document patch(UUID organization, UUID id, Precondition condition, MergePatch patch, Caller by) {
        return revise(organization, id, condition, before -> patch.apply(before, ContactDraft.class, drafts), by);
    }

    /** Deletes the row, which is all there is. */
    @Transactional
    @RetriedWhenOvertaken
    public void erase(UUID organization, UUID id, Precondition condition, Caller by) {
        Contact contact = open(organization, id, condition, by);
        repository.delete(contact);
        repository.flush();
        audit.note(ContactAct.ERASED, List.of(contact), by);
    }

    /**
     * All contacts that answer to an address or a number, as far as the caller is responsible for them.
     *
     * @param email folded; null, like {@code phone}, for none
     */
    @Transactional
    public List<ContactView> export(String email, String phone, Caller by) {
        List<Contact> contacts = repository.of(email, phone, by);
        audit.note(ContactAct.EXPORTED, contacts, by);
        return contacts.stream().map(Contact::view).toList();
    }

    /** Deletes the same; answers how many there were. */
    @Transactional
    public int erase(String email, String phone, Caller by) {
        List<Contact> contacts = repository.of(email, phone, by);
        contacts.forEach(repository::delete);
        repository.flush();
        audit.note(ContactAct.ERASED, contacts, by);
        return contacts.size();
    }

    void forget(@Observes Organizations.Withdrawn organization) {
        List<Contact> contacts = repository.of(organization.id());
        contacts.forEach(repository::delete);
        repository.flush();
        audit.note(ContactAct.ERASED, contacts, Caller.REGISTRY);
    }

    private Document revise(
            UUID organization, UUID id, Precondition condition, UnaryOperator<ContactDraft> edit, Caller by) {
        Contact contact = open(organization, id, condition, by);
        contact.revise(edit.apply(contact.content()), clock.instant());
        repository.flush();
        audit.note(ContactAct.CHANGED, List.of(contact), by);
        return contact.document();
    }

    private Contact open(UUID organization, UUID id, Precondition condition, Caller by) {
        List<String> countries = organizations.countries(organization, by);
        mustWrite(organization, countries, by);
        Contact contact = readable(organization, id, countries, by);
        condition.check(contact.document());
        return contact;
    }

    private Contact readable(UUID organization, UUID id, List<String> countries, Caller by) {
        return repository
                .of(organization, id)
                .filter(contact -> contact.isReadableBy(by, countries))
                .orElseThrow(() -> new NotFound(WHAT, id));
    }

    private static void mustWrite(UUID organization, List<String> countries, Caller by) {
        boolean own = by.is(Role.CSO) && organization.equals(by.organization());
        if (!own && !by.mayPublishIn(countries)) {
            throw new Forbidden("Contacts are for the organization itself and the offices of its country.");
        }
    }
}
