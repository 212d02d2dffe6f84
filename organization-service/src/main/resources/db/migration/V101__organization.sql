create extension if not exists pg_trgm;

create table organization (
    id uuid not null constraint organization_pk primary key,
    version bigint not null,
    audience text not null constraint organization_audience_ck check (audience in ('public', 'partner', 'restricted')),
    countries text[] not null,
    type text not null,
    sort_name text collate "C" not null,
    search_text text not null,
    content json not null,
    withdrawn boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

comment on column organization.content is 'the draft last accepted; the columns before it repeat what is searched by';

create index organization_name_ix on organization (sort_name, id) where not withdrawn;
create index organization_updated_ix on organization (updated_at, id) where not withdrawn;
create index organization_countries_ix on organization using gin (countries);
create index organization_search_ix on organization using gin (search_text gin_trgm_ops);

create table organization_identifier (
    organization_id uuid not null constraint organization_identifier_organization_fk references organization,
    scheme text not null,
    value text not null,
    constraint organization_identifier_uk unique (scheme, value)
);

create index organization_identifier_organization_ix on organization_identifier (organization_id);
