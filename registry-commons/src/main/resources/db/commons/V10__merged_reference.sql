-- A neighbour's resource for which another one stands now.
alter table reference add column merged_into uuid;

create index reference_merged_into_ix on reference (merged_into) where merged_into is not null;

-- What records said of a resource before it was merged: if that is undone, they say it again.
create table repointing (
    made bigint generated always as identity,
    record_id uuid not null,
    said_id uuid not null,
    into_id uuid not null,
    before json not null,
    after json not null,
    constraint repointing_pk primary key (record_id, said_id)
);

comment on column repointing.before is 'the lists of those who take part, without names; after: the same since';

create index repointing_said_ix on repointing (said_id);
