create table if not exists organization (
    id uuid primary key,
    version bigint not null,
    name text not null,
    name_fr text,
    original_language text not null,
    acronym text,
    type text not null,
    country text not null,
    identifier_scheme text,
    identifier_value text,
    website text,
    description text,
    audience text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (identifier_scheme, identifier_value)
);

create index if not exists organization_country_ix on organization (country, name, id);

create table if not exists outbox (
    id uuid primary key,
    organization_id uuid not null,
    type text not null,
    occurred_at timestamptz not null,
    document text not null
);
