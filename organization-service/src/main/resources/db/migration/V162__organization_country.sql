-- An organization has one country or none: those of a country, in the order of the list.
create index organization_country_ix on organization (countries, sort_name, id) where not withdrawn;
