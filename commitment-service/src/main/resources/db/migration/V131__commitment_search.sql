-- Words in Latin letters whatever the script; texts of old are folded anew when the service starts.
alter table commitment
    add column search_version integer not null default 0,
    add column search_words tsvector generated always as (search_terms(search_text)) stored;

comment on column commitment.search_text is 'terms: =whole_title, |word of a title';

create index commitment_words_ix on commitment using gin (search_words);
drop index commitment_search_ix;
