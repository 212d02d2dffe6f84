-- Channels that are for partners or restricted. They enter neither ledger nor topic.
create table organization_channels (
    organization_id uuid not null constraint organization_channels_pk primary key
        constraint organization_channels_organization_fk references organization,
    version bigint not null,
    content json not null,
    updated_at timestamptz not null
);
