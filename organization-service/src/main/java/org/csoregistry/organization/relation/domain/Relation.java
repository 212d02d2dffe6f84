package org.csoregistry.organization.relation.domain;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.csoregistry.commons.text.CivilDate;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Texts;

/**
 * What another organization is to this one, and when.
 *
 * @param organizationId of the other one
 * @param name of the other one: the registry's own word, whatever was sent; absent where it must not be said
 * @param from first day; null where it is not known
 * @param until last day; null while it lasts, or where it is not known
 */
public record Relation(
        @NotNull RelationKind kind,
        @NotNull UUID organizationId,
        @Text(max = 300) String name,
        @CivilDate LocalDate from,
        @CivilDate LocalDate until) {

    public Relation {
        name = Texts.normalise(name);
    }

    /** The same with the other one now called {@code current}. */
    public Relation named(String current) {
        return new Relation(kind, organizationId, current, from, until);
    }

    /** Whether it says the same as the other for at least one day. */
    public boolean overlaps(Relation other) {
        return kind == other.kind
                && organizationId.equals(other.organizationId)
                && !endsBefore(other)
                && !other.endsBefore(this);
    }

    /** Whether both tie the same two in the same way, whenever that was. */
    public boolean ties(Relation other) {
        return kind == other.kind && organizationId.equals(other.organizationId);
    }

    /** The same of another organization, now called {@code current}. */
    public Relation with(UUID other, String current) {
        return new Relation(kind, other, current, from, until);
    }

    /** One relation for the days of both, which overlap. */
    Relation joined(Relation other) {
        boolean sinceEver = from == null || other.from == null;
        boolean forEver = until == null || other.until == null;
        return new Relation(
                kind,
                organizationId,
                name,
                sinceEver ? null : from.isBefore(other.from) ? from : other.from,
                forEver ? null : until.isAfter(other.until) ? until : other.until);
    }

    private boolean endsBefore(Relation other) {
        return until != null && other.from != null && until.isBefore(other.from);
    }
}
