alter table organization
    add column merged_into uuid constraint organization_merged_into_fk references organization,
    add constraint organization_merged_ck check (merged_into is null or withdrawn);

comment on column organization.merged_into is 'null = stands for itself, or is withdrawn; else content is what it was when it was merged';

create index organization_merged_into_ix on organization (merged_into) where merged_into is not null;

-- What each merge did, so that it can be undone.
create table organization_merge (
    id uuid not null constraint organization_merge_pk primary key,
    into_id uuid not null constraint organization_merge_into_fk references organization,
    from_id uuid not null constraint organization_merge_from_fk references organization,
    at timestamptz not null,
    actor text not null,
    carried json not null,
    related json not null,
    channels integer[] not null default '{}',
    undone_at timestamptz,
    undone_by text,
    constraint organization_merge_ck check (into_id <> from_id)
);

comment on column organization_merge.carried is 'what the other one said that this one did not, as properties of a draft';
comment on column organization_merge.related is 'third organizations that named the old one: their relations before and after';
comment on column organization_merge.channels is 'which of the closed channels of the old one were added to those of the other';

create index organization_merge_into_ix on organization_merge (into_id, id);
create index organization_merge_from_ix on organization_merge (from_id, id);
create unique index organization_merge_standing_uk on organization_merge (from_id) where undone_at is null;

-- The merges that have moved a person on, the last one at the end.
alter table contact add column moved_by uuid[] not null default '{}';
