create table commitment (
    id uuid not null constraint commitment_pk primary key,
    version bigint not null,
    audience text not null constraint commitment_audience_ck check (audience in ('public', 'partner', 'restricted')),
    countries text[] not null,
    letter_id uuid constraint commitment_letter_fk references letter_of_intent,
    status text not null,
    organization_ids uuid[] not null,
    origin_event_id uuid,
    themes text[] not null,
    due_on date,
    due_order date not null generated always as (coalesce(due_on, 'infinity'::date)) stored,
    sort_title text collate "C" not null,
    search_text text not null,
    content json not null,
    withdrawn boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

comment on column commitment.content is 'the draft last accepted; the columns before it repeat what is searched by';
comment on column commitment.letter_id is 'null = a promise without a letter';
comment on column commitment.organization_ids is 'the responsible and supporting organizations that have one';
comment on column commitment.due_order is 'an order needs a value: what is never due comes last';

create index commitment_due_ix on commitment (due_order, id) where not withdrawn;
create index commitment_title_ix on commitment (sort_title, id) where not withdrawn;
create index commitment_updated_ix on commitment (updated_at, id) where not withdrawn;
create index commitment_countries_ix on commitment using gin (countries);
create index commitment_letter_ix on commitment (letter_id);
create index commitment_organizations_ix on commitment using gin (organization_ids);
create index commitment_event_ix on commitment (origin_event_id);
create index commitment_themes_ix on commitment using gin (themes);
create index commitment_search_ix on commitment using gin (search_text gin_trgm_ops);
