create extension if not exists pg_trgm;

create table engagement_event (
    id uuid not null constraint engagement_event_pk primary key,
    version bigint not null,
    audience text not null
        constraint engagement_event_audience_ck check (audience in ('public', 'partner', 'restricted')),
    countries text[] not null,
    type text not null,
    format text,
    status text not null,
    starts_on date,
    ends_on date,
    sort_date date not null generated always as (coalesce(starts_on, 'infinity'::date)) stored,
    sort_title text collate "C" not null,
    search_text text not null,
    organizations uuid[] not null,
    themes text[] not null,
    content json not null,
    withdrawn boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

comment on column engagement_event.content is 'the draft last accepted; the columns before it repeat what is searched by';
comment on column engagement_event.starts_on is 'first day, in the zone of the meeting; null = the source gives no date';
comment on column engagement_event.sort_date is 'keyset paging needs an order without nulls: events without a date come last';

create index engagement_event_date_ix on engagement_event (sort_date, id) where not withdrawn;
create index engagement_event_updated_ix on engagement_event (updated_at, id) where not withdrawn;
create index engagement_event_title_ix on engagement_event (sort_title, id) where not withdrawn;
create index engagement_event_countries_ix on engagement_event using gin (countries);
create index engagement_event_organizations_ix on engagement_event using gin (organizations);
create index engagement_event_themes_ix on engagement_event using gin (themes);
create index engagement_event_search_ix on engagement_event using gin (search_text gin_trgm_ops);
