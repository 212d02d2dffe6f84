package org.csoregistry.organization.relation.domain;

import org.csoregistry.commons.json.Codes;

/** From which side a relation is looked at: by those who say it, or by those of whom it is said. */
public enum Kinship {
    MEMBERS(RelationKind.MEMBER_OF, true),
    NETWORKS(RelationKind.MEMBER_OF, false),
    CHILDREN(RelationKind.PARENT, true),
    SUCCESSORS(RelationKind.PREDECESSOR, true);

    private final RelationKind kind;
    private final boolean said;

    Kinship(RelationKind kind, boolean said) {
        this.kind = kind;
        this.said = said;
    }

    /** The last segment of its address. */
    public String segment() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The column with those who are asked for. */
    public String theirs() {
        return said ? "organization_id" : "other_id";
    }

    /** The column with the one whose kin is asked for. */
    public String own() {
        return said ? "other_id" : "organization_id";
    }

    public String kind() {
        return Codes.wire(kind);
    }
}
