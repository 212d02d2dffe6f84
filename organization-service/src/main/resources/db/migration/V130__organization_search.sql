-- What organizations are found by, in Latin letters. Texts of old are folded anew when the service starts: a row says by
-- which version of the folding it was made.
alter table organization
    add column search_version integer not null default 0,
    add column search_names text not null default '',
    add column search_words tsvector generated always as (search_terms(search_text)) stored;

comment on column organization.search_text is 'terms: =whole_name, |word of a name, other words';
comment on column organization.search_names is 'the names folded, with | between them; by these, duplicates are suspected';

create index organization_words_ix on organization using gin (search_words);
create index organization_names_ix on organization using gin (search_names gin_trgm_ops);
drop index organization_search_ix;
