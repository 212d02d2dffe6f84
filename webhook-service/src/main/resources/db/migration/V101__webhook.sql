create table webhook (
    id uuid not null constraint webhook_pk primary key,
    version bigint not null constraint webhook_version_ck check (version > 0),
    owner text not null,
    url text not null,
    description text,
    filter jsonb not null,
    state text not null
        constraint webhook_state_ck check (state in ('pending-verification', 'active', 'paused', 'disabled')),
    reason text,
    collecting boolean not null,
    secret bytea not null,
    previous_secret bytea,
    previous_secret_until timestamptz,
    creation_key text,
    creation_hash text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint webhook_creation_uk unique (owner, creation_key)
);

comment on column webhook.reason is 'why it is not active; null = nothing stands in the way';
comment on column webhook.collecting is 'whether changes are kept for it: from its first verification on, also while paused';
comment on column webhook.secret is 'AES-GCM under the configured key, bound to the id';

create index webhook_owner_ix on webhook (owner, id);

-- What the machinery knows of an endpoint. Apart from webhook, because none of it makes a new version.
create table endpoint (
    webhook_id uuid not null constraint endpoint_pk primary key
        constraint endpoint_webhook_fk references webhook on delete cascade,
    epoch integer not null,
    failures integer not null,
    failing_since timestamptz,
    resume_at timestamptz not null,
    verify_at timestamptz,
    verify_tries integer not null
);

comment on column endpoint.epoch is 'of the deliveries taken in now; each replay puts one epoch before and one after itself';
comment on column endpoint.resume_at is 'nothing is sent before';
comment on column endpoint.verify_at is 'null = no challenge is due';

create index endpoint_verify_ix on endpoint (verify_at) where verify_at is not null;

create table intake_position (
    source text not null constraint intake_position_pk primary key,
    sequence bigint not null,
    restarted boolean not null
);

comment on column intake_position.restarted is 'whether the next change may have any sequence: the feed has forgotten ours';

-- A change's bytes, once for all subscriptions, for as long as somebody may still be sent them.
create table message (
    source text not null,
    sequence bigint not null,
    subject uuid not null,
    body bytea not null,
    taken_at timestamptz not null,
    constraint message_pk primary key (source, sequence)
);

create index message_subject_ix on message (subject);
create index message_taken_ix on message (taken_at);

-- The work to do and, once done, the log of it. A gap is an entry of the log only.
create table delivery (
    id bigint generated always as identity constraint delivery_pk primary key,
    webhook_id uuid not null constraint delivery_webhook_fk references webhook on delete cascade,
    epoch integer not null,
    state text not null constraint delivery_state_ck check (state in ('pending', 'delivered', 'dead', 'gap')),
    source text,
    sequence bigint,
    change_id uuid,
    type text,
    subject uuid,
    replay_id uuid,
    cursor text,
    reason text,
    tries integer not null,
    attempts jsonb not null,
    due_at timestamptz not null,
    claim uuid,
    leased_until timestamptz,
    created_at timestamptz not null,
    finished_at timestamptz,
    constraint delivery_kind_ck check (state = 'gap' or change_id is not null)
);

comment on column delivery.tries is 'since the schedule began; a retry by hand begins it anew';
comment on column delivery.cursor is 'of a gap: from where a replay would fill it';
comment on column delivery.claim is 'of the worker that sends it; another may once leased_until has passed';

create unique index delivery_once_uk on delivery (webhook_id, change_id) where replay_id is null;
create unique index delivery_replayed_once_uk on delivery (webhook_id, replay_id, change_id) where replay_id is not null;
create index delivery_line_ix on delivery (webhook_id, epoch, id) where state = 'pending';
create index delivery_resource_line_ix on delivery (webhook_id, subject, epoch, id) where state = 'pending';
create index delivery_leased_ix on delivery (webhook_id, leased_until) where state = 'pending' and leased_until is not null;
create index delivery_open_ix on delivery (state, created_at) where state in ('pending', 'dead');
create index delivery_replay_ix on delivery (replay_id, state) where replay_id is not null;
create index delivery_message_ix on delivery (source, sequence) where state in ('pending', 'dead');
create index delivery_log_ix on delivery (webhook_id, id);
create index delivery_state_log_ix on delivery (webhook_id, state, id);
create index delivery_age_ix on delivery (created_at);

create table replay (
    id uuid not null constraint replay_pk primary key,
    webhook_id uuid not null constraint replay_webhook_fk references webhook on delete cascade,
    epoch integer not null,
    asked_after text not null,
    created_at timestamptz not null,
    filled_at timestamptz,
    finished_at timestamptz
);

comment on column replay.filled_at is 'when the last of its deliveries was taken in; later changes wait until then';

create unique index replay_running_uk on replay (webhook_id) where finished_at is null;
create index replay_webhook_ix on replay (webhook_id, id);

create table replay_source (
    replay_id uuid not null constraint replay_source_replay_fk references replay on delete cascade,
    source text not null,
    position bigint not null,
    until bigint not null,
    constraint replay_source_pk primary key (replay_id, source)
);
