-- The newest version of each neighbour's resource that has been applied here: what is not newer is a repetition.
create table inbox (
    source text not null,
    resource_id uuid not null,
    version bigint not null,
    constraint inbox_pk primary key (source, resource_id)
);

-- Messages that no retry can make readable; kept for the operator, so that the ones behind them can pass.
create table rejected_message (
    topic text not null,
    partition integer not null,
    message_offset bigint not null,
    reason text not null,
    payload bytea,
    rejected_at timestamptz not null,
    constraint rejected_message_pk primary key (topic, partition, message_offset)
);

-- What this service knows of its neighbours' resources: enough to name them.
create table reference (
    id uuid not null constraint reference_pk primary key,
    resource_type text not null,
    name text,
    audience text not null
);

comment on column reference.name is 'null = withdrawn';
