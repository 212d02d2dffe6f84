create table organization_relation (
    organization_id uuid not null constraint organization_relation_organization_fk references organization,
    other_id uuid not null constraint organization_relation_other_fk references organization,
    kind text not null,
    during daterange not null,
    constraint organization_relation_other_ck check (other_id <> organization_id)
);

comment on table organization_relation is 'what the first says of the other one: its parent, its predecessor, its network';

create index organization_relation_organization_ix on organization_relation (organization_id, kind);
create index organization_relation_other_ix on organization_relation (other_id, kind, organization_id);

create table organization_accreditation (
    organization_id uuid not null constraint organization_accreditation_organization_fk references organization,
    body text not null,
    during daterange not null
);

create index organization_accreditation_organization_ix on organization_accreditation (organization_id);
create index organization_accreditation_body_ix on organization_accreditation (body, organization_id);
create index organization_accreditation_during_ix on organization_accreditation using gist (during);
