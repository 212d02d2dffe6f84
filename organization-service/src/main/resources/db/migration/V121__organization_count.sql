-- Numbers by country and type are read from this index alone. Specializations may be too many for one.
create index organization_counted_ix on organization (audience, countries, type) where not withdrawn;

alter table organization add column if not exists specializations text[] not null default '{}';
