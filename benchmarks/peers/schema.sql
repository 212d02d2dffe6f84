-- The directory as its peers keep it: the main columns of an organization, and an outbox.
create table organization (
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

create index organization_country_ix on organization (country, name, id);

create table outbox (
    id uuid primary key,
    organization_id uuid not null,
    type text not null,
    occurred_at timestamptz not null,
    document text not null
);

-- Registers what the registry is sent, for peers whose application is the database, and for filling it.
create function register(draft json, id uuid default uuidv7()) returns organization
language plpgsql volatile as $$
declare
    registered organization;
begin
    insert into organization (id, version, name, name_fr, original_language, acronym, type, country,
                              identifier_scheme, identifier_value, website, description, audience,
                              created_at, updated_at)
    values (register.id, 1, draft #>> '{names,en}', draft #>> '{names,fr}', draft ->> 'originalLanguage',
            draft ->> 'acronym', draft ->> 'type', draft ->> 'country', draft #>> '{identifiers,0,scheme}',
            draft #>> '{identifiers,0,value}', draft ->> 'website', draft #>> '{description,en}',
            draft ->> 'audience', now(), now())
    returning * into registered;
    insert into outbox (id, organization_id, type, occurred_at, document)
    values (uuidv7(), registered.id, 'created', now(), row_to_json(registered));
    return registered;
end
$$;
