-- What organizations are found by since their profiles have grown. Those written before say nothing of it but what
-- follows from their type.
alter table organization
    add column iati_type text not null default '90',
    add column icnpo text[] not null default '{}',
    add column if not exists specializations text[] not null default '{}',
    add column active_in text[] not null default '{}',
    add column confirmed_on date,
    add column confirmed_order date not null generated always as (coalesce(confirmed_on, '-infinity'::date)) stored;

comment on column organization.iati_type is 'as said, or as the crosswalk has it for the type';
comment on column organization.icnpo is 'as said, or as the crosswalk has it for the type';
comment on column organization.active_in is 'countries of activity, of single activities, and the seat';
comment on column organization.confirmed_on is 'null = never confirmed';
comment on column organization.confirmed_order is 'an order needs a value: what was never confirmed comes first';

update organization
set active_in = countries,
    iati_type = case type
        when 'cso' then case countries when '{}' then '21' else '22' end
        when 'cso-network' then case countries when '{}' then '21' else '22' end
        when 'government-body' then '10'
        when 'parliament' then '15'
        when 'judiciary' then '15'
        when 'anti-corruption-authority' then '15'
        when 'un-agency' then '40'
        when 'intergovernmental' then '40'
        when 'academia' then '80'
        when 'private-sector' then '70'
        when 'foundation' then '60'
        else '90' end,
    icnpo = case type
        when 'academia' then '{education-and-research}'
        when 'media' then '{culture}'
        when 'foundation' then '{philanthropy}'
        else '{}' end::text[];

alter table organization
    alter column iati_type drop default,
    alter column icnpo drop default,
    alter column specializations drop default,
    alter column active_in drop default;

create index organization_type_ix on organization (type, sort_name, id) where not withdrawn;
create index organization_iati_type_ix on organization (iati_type, sort_name, id) where not withdrawn;
create index organization_confirmed_ix on organization (confirmed_order, id) where not withdrawn;
create index organization_icnpo_ix on organization using gin (icnpo);
create index organization_specializations_ix on organization using gin (specializations);
create index organization_active_in_ix on organization using gin (active_in);
