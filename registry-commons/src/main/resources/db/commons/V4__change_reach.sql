-- What a change concerns, for readers who follow a country or a theme only.
alter table change
    add column themes text[] not null default '{}',
    add column countries_before text[] not null default '{}',
    add column themes_before text[] not null default '{}',
    add column public_before boolean not null default false;

comment on column change.countries_before is 'those of the version before: who followed them learns that the record left';
comment on column change.public_before is 'whether the public knew the version before, and so may be told what it concerned';

with told as (
    select resource_id, version, countries, public_kind,
           array(select jsonb_array_elements_text(document::jsonb -> 'themes')) as themes
    from change)
update change
set themes = told.themes,
    countries_before = coalesce(before.countries, '{}'),
    themes_before = coalesce(before.themes, '{}'),
    public_before = coalesce(before.public_kind <> 'withdrawn', false)
from told left join told before on before.resource_id = told.resource_id and before.version = told.version - 1
where change.resource_id = told.resource_id and change.version = told.version;

-- Whether a change has been taken back since is asked for each row that a public feed looks at.
create index change_closed_ix on change (resource_id, version) where public_kind = 'withdrawn';
