package org.csoregistry.event.domain;

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
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.search.Folding;
import org.csoregistry.commons.text.Texts;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.dialect.type.PostgreSQLJsonPGObjectJsonType;
import org.hibernate.type.SqlTypes;

/** An engagement event: the draft last accepted, and the columns by which it is found. */
@Entity
@Table(name = "engagement_event")
class EngagementEvent implements Aggregate<EngagementEventDraft> {
    static final String TYPE = "event";

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String audience;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> countries;

    private String type;
    private String format;
    private String status;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String sortTitle;
    private String searchText;
    private int searchVersion;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> organizations;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> themes;

    @JdbcType(PostgreSQLJsonPGObjectJsonType.class)
    private EngagementEventDraft content;

    private boolean withdrawn;
    private Instant createdAt;
    private Instant updatedAt;

    protected EngagementEvent() {
        // for Hibernate
    }

    /** @throws InvalidInput if its status is none to begin with, or it links to itself */
    static EngagementEvent register(UUID id, EngagementEventDraft draft, Instant at) {
        if (!draft.status().mayBeFirst()) {
            throw new InvalidInput(Violation.at("/status", "must be planned, confirmed, held or reported at first"));
        }
        EngagementEvent event = new EngagementEvent();
        event.id = id;
        event.createdAt = at;
        event.accept(draft, at);
        return event;
    }

    /**
     * @throws Conflict if its status may not become that of the draft
     * @throws InvalidInput if it links to itself
     */
    @Override
    public void revise(EngagementEventDraft draft, Instant at) {
        if (!draft.equals(content)) {
            mustBecome(draft.status());
            accept(draft, at);
        }
    }

    @Override
    public void withdraw(Instant at) {
        withdrawn = true;
        updatedAt = at;
    }

    private void mustBecome(EventStatus next) {
        EventStatus now = content.status();
        if (next != now && !now.mayBecome().contains(next)) {
            throw new Conflict(
                    "An event that is %s cannot become %s.".formatted(Codes.wire(now), Codes.wire(next)), null);
        }
    }

    private void accept(EngagementEventDraft draft, Instant at) {
        mustNotLinkToItself(draft);
        content = draft;
        audience = Codes.wire(draft.audience());
        countries = draft.countries();
        type = Codes.wire(draft.type());
        format = draft.format() == null ? null : Codes.wire(draft.format());
        status = Codes.wire(draft.status());
        startsOn = draft.time().startsOn();
        endsOn = draft.time().endsOn();
        sortTitle = Texts.fold(draft.titles().display(draft.originalLanguage()));
        searchText = draft.searched().stored();
        searchVersion = Folding.VERSION;
        organizations = draft.organizations();
        themes = draft.themes();
        updatedAt = at;
    }

    private void mustNotLinkToItself(EngagementEventDraft draft) {
        for (int i = 0; i < draft.links().size(); i++) {
            if (draft.links().get(i).eventId().equals(id)) {
                throw new InvalidInput(Violation.at("/links/" + i + "/eventId", "must be another event"));
            }
        }
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
    public EngagementEventDraft content() {
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

    private EngagementEventView view() {
        return new EngagementEventView(id, version, createdAt, updatedAt, content);
    }
}
