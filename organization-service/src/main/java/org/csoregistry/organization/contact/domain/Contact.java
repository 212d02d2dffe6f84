package org.csoregistry.organization.contact.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.Document;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.text.EmailAddresses;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.dialect.type.PostgreSQLJsonPGObjectJsonType;
import org.hibernate.type.SqlTypes;

/** A contact person as they are now; what they were before is kept nowhere. */
@Entity
@Table(name = "contact")
class Contact {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private UUID organizationId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> movedBy = List.of();

    private String emailKey;
    private String phone;

    @JdbcType(PostgreSQLJsonPGObjectJsonType.class)
    private ContactDraft content;

    private Instant createdAt;
    private Instant updatedAt;

    protected Contact() {
        // for Hibernate
    }

    static Contact register(UUID id, UUID organizationId, ContactDraft draft, Instant at) {
        Contact contact = new Contact();
        contact.id = id;
        contact.organizationId = organizationId;
        contact.createdAt = at;
        contact.accept(draft, at);
        return contact;
    }

    void revise(ContactDraft draft, Instant at) {
        if (!draft.equals(content)) {
            accept(draft, at);
        }
    }

    /** Belongs to another organization from then on, because of a merge. */
    void move(UUID merge, UUID to, Instant at) {
        List<UUID> merges = new ArrayList<>(movedBy);
        merges.add(merge);
        movedBy = List.copyOf(merges);
        organizationId = to;
        updatedAt = at;
    }

    /** Whether the merge was the last one to move it. */
    boolean wasMovedBy(UUID merge) {
        return !movedBy.isEmpty() && movedBy.get(movedBy.size() - 1).equals(merge);
    }

    void moveBack(UUID to, Instant at) {
        movedBy = List.copyOf(movedBy.subList(0, movedBy.size() - 1));
        organizationId = to;
        updatedAt = at;
    }

    private void accept(ContactDraft draft, Instant at) {
        content = draft;
        emailKey = draft.email() == null ? null : EmailAddresses.key(draft.email());
        phone = draft.phone();
        updatedAt = at;
    }

    /**
     * Who may see the person: those for whom the audience is, and the organization itself. Once the consent is withdrawn
     * only the offices that have to see to the rest.
     *
     * @param countries of the organization
     */
    boolean isReadableBy(Caller caller, List<String> countries) {
        if (content.consent().isWithdrawn()) {
            return caller.mayRead(Audience.RESTRICTED, countries);
        }
        boolean own = caller.is(Role.CSO) && organizationId.equals(caller.organization());
        return own || caller.mayRead(content.audience(), countries);
    }

    /** Whether somebody must be able to learn who has seen it. */
    boolean isClosed() {
        return content.consent().isWithdrawn() || content.audience() != Audience.PUBLIC;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    ContactDraft content() {
        return content;
    }

    ContactView view() {
        return new ContactView(id, version, organizationId, createdAt, updatedAt, content);
    }

    Document document() {
        return new Document(id, version, RegistryJson.write(view()));
    }
}
