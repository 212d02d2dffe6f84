-- People. They enter neither ledger nor topic, and no earlier state of them is kept.
create table contact (
    id uuid not null constraint contact_pk primary key,
    version bigint not null,
    organization_id uuid not null constraint contact_organization_fk references organization,
    email_key text,
    phone text,
    content json not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

comment on column contact.email_key is 'in lower case, by which a person is found';

create index contact_organization_ix on contact (organization_id, id);
create index contact_email_ix on contact (email_key) where email_key is not null;
create index contact_phone_ix on contact (phone) where phone is not null;

-- Who has seen or changed what is kept of people; it outlives them, and says nothing of them but an id.
create table contact_access (
    id bigint generated always as identity constraint contact_access_pk primary key,
    at timestamptz not null,
    actor text,
    act text not null constraint contact_access_act_ck
        check (act in ('read', 'exported', 'created', 'changed', 'erased')),
    organization_id uuid not null,
    contact_id uuid not null
);

create index contact_access_organization_ix on contact_access (organization_id, id);
create index contact_access_contact_ix on contact_access (contact_id, id);

create table erasure (
    id uuid not null constraint erasure_pk primary key,
    erased_at timestamptz not null,
    countries text[],
    contacts integer not null,
    actor text not null
);

comment on column erasure.countries is 'null = in the organizations of all';
