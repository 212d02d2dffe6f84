-- Every accepted write appends one row here, in the transaction of the state it changes.
create table change (
    id uuid not null constraint change_pk primary key,
    -- Insert order. One value at a time: a cached block of values would make insert order a lie.
    ordinal bigint generated always as identity (cache 1) constraint change_ordinal_uk unique,
    sequence bigint constraint change_sequence_uk unique,
    public_sequence bigint constraint change_public_sequence_uk unique,
    resource_type text not null,
    resource_id uuid not null,
    version bigint not null constraint change_version_ck check (version > 0),
    kind text not null,
    public_kind text,
    countries text[] not null,
    audience text not null constraint change_audience_ck check (audience in ('public', 'partner', 'restricted')),
    actor text not null,
    occurred_at timestamptz not null,
    document text not null,
    constraint change_resource_version_uk unique (resource_id, version)
);

comment on column change.sequence is 'dense, given by the sequencer after commit; null = not readable in the feed yet';
comment on column change.public_sequence is 'the same for the public feed; null = not yet, or never public';
comment on column change.public_kind is 'what the public feed shows; null = the public never learns of this change';
comment on column change.actor is 'subject of the token; never published';

create index change_unsequenced_ix on change (ordinal) where sequence is null;

create table relay_position (
    feed text not null constraint relay_position_pk primary key,
    sequence bigint not null
);
