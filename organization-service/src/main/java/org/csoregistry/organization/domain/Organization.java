package org.csoregistry.organization.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.aggregate.Aggregate;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.change.ChangeKind;
import org.csoregistry.commons.change.Entry;
import org.csoregistry.commons.change.Merged;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.search.Folding;
import org.csoregistry.commons.search.SearchText;
import org.csoregistry.commons.text.Texts;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.dialect.type.PostgreSQLJsonPGObjectJsonType;
import org.hibernate.type.SqlTypes;

/** An organization: the draft last accepted, and the columns by which it is found. */
@Entity
@Table(name = "organization")
class Organization implements Aggregate<OrganizationDraft> {
    static final String TYPE = "organization";

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String audience;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> countries;

    private String type;
    private String sortName;
    private String searchText;
    private String searchNames;
    private int searchVersion;
    private String iatiType;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> icnpo;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> specializations;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> activeIn;

    private LocalDate confirmedOn;

    @JdbcType(PostgreSQLJsonPGObjectJsonType.class)
    private OrganizationDraft content;

    @ElementCollection
    @CollectionTable(name = "organization_identifier", joinColumns = @JoinColumn(name = "organization_id"))
    private Set<Identifier> identifiers = new HashSet<>();

    private boolean withdrawn;
    private UUID mergedInto;
    private LocalDate atRiskSince;
    private Instant createdAt;
    private Instant updatedAt;

    protected Organization() {
        // for Hibernate
    }

    static Organization register(UUID id, OrganizationDraft draft, Instant at) {
        Organization organization = new Organization();
        organization.id = id;
        organization.createdAt = at;
        organization.accept(draft, at);
        return organization;
    }

    @Override
    public void revise(OrganizationDraft draft, Instant at) {
        if (!draft.equals(content)) {
            accept(draft, at);
        }
    }

    @Override
    public void withdraw(Instant at) {
        withdrawn = true;
        identifiers.clear();
        updatedAt = at;
    }

    /** Another one stands for it from now on; the content stays, for the day on which that is undone. */
    void mergeInto(UUID other, Instant at) {
        withdraw(at);
        mergedInto = other;
    }

    /** Who is told of the merge is who may know of the other one, and of this one. */
    boolean tellOfMergeTo(Audience readers, Instant at) {
        Audience own = standing().readers();
        String narrower = Codes.wire(own.compareTo(readers) < 0 ? readers : own);
        boolean news = !narrower.equals(audience);
        if (news) {
            audience = narrower;
            updatedAt = at;
        }
        return news;
    }

    /** Stands for itself again. */
    void separate(Standing as, Instant at) {
        withdrawn = false;
        mergedInto = null;
        atRiskSince = as.atRiskSince();
        accept(as.content(), at);
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    /** Null unless another one stands for it. */
    UUID mergedInto() {
        return mergedInto;
    }

    /** Hides it since that day, or, with null, no longer; the same again changes nothing. */
    void protect(LocalDate since, Instant at) {
        if (!Objects.equals(since, atRiskSince)) {
            atRiskSince = since;
            accept(content, at);
        }
    }

    boolean isAtRisk() {
        return atRiskSince != null;
    }

    Standing standing() {
        return new Standing(id, atRiskSince, content);
    }

    private void accept(OrganizationDraft draft, Instant at) {
        content = draft;
        audience = Codes.wire(standing().readers());
        countries = draft.countries();
        type = Codes.wire(draft.type());
        sortName = Texts.fold(draft.displayName());
        SearchText searched = draft.searched();
        searchText = searched.stored();
        searchNames = searched.names();
        searchVersion = Folding.VERSION;
        iatiType = Codes.wire(draft.takenForIatiType());
        icnpo = draft.takenForIcnpo().stream().map(Codes::wire).toList();
        specializations = draft.specializations();
        activeIn = draft.activeIn();
        confirmedOn = draft.confirmedOn();
        List<Identifier> held = standing().identifiers();
        identifiers.retainAll(held);
        identifiers.addAll(held);
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
    public OrganizationDraft content() {
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
                content.specializations(),
                kind == ChangeKind.MERGED
                        ? Audience.valueOf(audience.toUpperCase(Locale.ROOT))
                        : standing().readers(),
                by.subject(),
                updatedAt,
                kind == ChangeKind.MERGED ? new Merged(id, version, mergedInto) : view());
    }

    private OrganizationView view() {
        AtRisk atRisk = isAtRisk() ? new AtRisk(atRiskSince) : null;
        return new OrganizationView(id, version, createdAt, updatedAt, atRisk, content);
    }
}
