create table idempotency_key (
    caller text not null,
    key text not null,
    request_hash text not null,
    resource_id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    constraint idempotency_key_pk primary key (caller, key)
);

create index idempotency_key_created_ix on idempotency_key (created_at);
