create extension if not exists pg_trgm;

create table letter_of_intent (
    id uuid not null constraint letter_of_intent_pk primary key,
    version bigint not null,
    audience text not null constraint letter_of_intent_audience_ck check (audience in ('public', 'partner', 'restricted')),
    countries text[] not null,
    status text not null,
    organization_ids uuid[] not null,
    origin_event_id uuid,
    themes text[] not null,
    signed_on date,
    signed_order date not null generated always as (coalesce(signed_on, 'infinity'::date)) stored,
    sort_title text collate "C" not null,
    search_text text not null,
    content json not null,
    withdrawn boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

comment on column letter_of_intent.content is 'the draft last accepted; the columns before it repeat what is searched by';
comment on column letter_of_intent.organization_ids is 'the parties that have one';
comment on column letter_of_intent.signed_order is 'an order needs a value: what is not signed comes last';

create index letter_of_intent_title_ix on letter_of_intent (sort_title, id) where not withdrawn;
create index letter_of_intent_signed_ix on letter_of_intent (signed_order, id) where not withdrawn;
create index letter_of_intent_updated_ix on letter_of_intent (updated_at, id) where not withdrawn;
create index letter_of_intent_countries_ix on letter_of_intent using gin (countries);
create index letter_of_intent_organizations_ix on letter_of_intent using gin (organization_ids);
create index letter_of_intent_event_ix on letter_of_intent (origin_event_id);
create index letter_of_intent_themes_ix on letter_of_intent using gin (themes);
create index letter_of_intent_search_ix on letter_of_intent using gin (search_text gin_trgm_ops);
