package org.csoregistry.commitment.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.aggregate.Aggregate;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.change.Entry;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.problem.Refusal.Conflict;
import org.csoregistry.commons.search.Folding;
import org.csoregistry.commons.text.Texts;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.dialect.type.PostgreSQLJsonPGObjectJsonType;
import org.hibernate.type.SqlTypes;

/** A commitment: the draft last accepted, and the columns by which it is found. */
@Entity
@Table(name = "commitment")
class Commitment implements Aggregate<CommitmentDraft> {
    static final String TYPE = "commitment";

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String audience;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> countries;

    private UUID letterId;
    private String status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> organizationIds;

    private UUID originEventId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> themes;

    private LocalDate dueOn;
    private String sortTitle;
    private String searchText;
    private int searchVersion;

    @JdbcType(PostgreSQLJsonPGObjectJsonType.class)
    private CommitmentDraft content;

    private boolean withdrawn;
    private Instant createdAt;
    private Instant updatedAt;

    protected Commitment() {
        // for Hibernate
    }

    /** A commitment may be registered long after it was made, hence in any status. */
    static Commitment register(UUID id, CommitmentDraft draft, Instant at) {
        Commitment commitment = new Commitment();
        commitment.id = id;
        commitment.createdAt = at;
        commitment.accept(draft, at);
        return commitment;
    }

    /** @throws Conflict if the status changes without a day on which it did, or before the last time it did */
    @Override
    public void revise(CommitmentDraft draft, Instant at) {
        if (!draft.equals(content)) {
            mustMayBecome(draft);
            accept(draft, at);
        }
    }

    @Override
    public void withdraw(Instant at) {
        withdrawn = true;
        updatedAt = at;
    }

    private void mustMayBecome(CommitmentDraft draft) {
        if (draft.status() == content.status()) {
            return;
        }
        if (draft.statusOn() == null) {
            throw new Conflict("A change of status needs a statusOn.", null);
        }
        if (content.statusOn() != null && draft.statusOn().isBefore(content.statusOn())) {
            throw new Conflict(
                    "The status cannot change on %s: it is %s since %s."
                            .formatted(draft.statusOn(), Codes.wire(content.status()), content.statusOn()),
                    null);
        }
    }

    private void accept(CommitmentDraft draft, Instant at) {
        content = draft;
        audience = Codes.wire(draft.audience());
        countries = draft.countries();
        letterId = draft.letterId();
        status = Codes.wire(draft.status());
        organizationIds = List.copyOf(draft.organizationIds());
        originEventId = draft.originEventId();
        themes = draft.themes();
        dueOn = draft.dueOn();
        sortTitle = Texts.fold(draft.titles().display(draft.originalLanguage()));
        searchText = draft.searched().stored();
        searchVersion = Folding.VERSION;
        updatedAt = at;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public CommitmentDraft content() {
        return content;
    }

    @Override
    public Entry entry(ChangeKind kind, Caller by) {
        return new Entry(
                TYPE,
                id,
                version,
                kind,
                content.countries(),
                content.themes(),
                content.audience(),
                by.subject(),
                updatedAt,
                view());
    }

    private CommitmentView view() {
        return new CommitmentView(id, version, createdAt, updatedAt, content);
    }
}
