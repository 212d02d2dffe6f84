package org.csoregistry.commitment.letter.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commitment.value.Participant;
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

/** A letter of intent: the draft last accepted, and the columns by which it is found. */
@Entity
@Table(name = "letter_of_intent")
class LetterOfIntent implements Aggregate<LetterOfIntentDraft> {
    static final String TYPE = "letter-of-intent";

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String audience;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> countries;

    private String status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> organizationIds;

    private UUID originEventId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> themes;

    private LocalDate signedOn;
    private String sortTitle;
    private String searchText;
    private int searchVersion;

    @JdbcType(PostgreSQLJsonPGObjectJsonType.class)
    private LetterOfIntentDraft content;

    private boolean withdrawn;
    private Instant createdAt;
    private Instant updatedAt;

    protected LetterOfIntent() {
        // for Hibernate
    }

    /** A letter may be registered long after the fact, hence in any status. */
    static LetterOfIntent register(UUID id, LetterOfIntentDraft draft, Instant at) {
        LetterOfIntent letter = new LetterOfIntent();
        letter.id = id;
        letter.createdAt = at;
        letter.accept(draft, at);
        return letter;
    }

    /** @throws Conflict if the letter cannot go from its status to that one, or what is signed would change */
    @Override
    public void revise(LetterOfIntentDraft draft, Instant at) {
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

    private void mustMayBecome(LetterOfIntentDraft draft) {
        if (!content.status().mayBecome(draft.status())) {
            throw new Conflict(
                    "A letter cannot go from %s to %s."
                            .formatted(Codes.wire(content.status()), Codes.wire(draft.status())),
                    null);
        }
        if (content.status().signed() && !draft.text().equals(content.text())) {
            throw new Conflict("The letter is signed: its titles and clauses cannot change.", null);
        }
    }

    private void accept(LetterOfIntentDraft draft, Instant at) {
        content = draft;
        audience = Codes.wire(draft.audience());
        countries = draft.countries();
        status = Codes.wire(draft.status());
        organizationIds = Participant.ids(draft.parties());
        originEventId = draft.originEventId();
        themes = draft.themes();
        signedOn = draft.signedOn();
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
    public LetterOfIntentDraft content() {
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

    private LetterOfIntentView view() {
        String textSha256 = content.status().signed() ? content.text().sha256() : null;
        return new LetterOfIntentView(id, version, createdAt, updatedAt, content, textSha256);
    }
}
