-- Made by the store out of what was said, so that no writer can forget it; whoever draws a map filters by it.
alter table organization
    add column latitude double precision
        generated always as (cast(content #>> '{place,coordinates,latitude}' as double precision)) stored,
    add column longitude double precision
        generated always as (cast(content #>> '{place,coordinates,longitude}' as double precision)) stored;

create index organization_located_ix on organization (sort_name, id) where longitude is not null and not withdrawn;
