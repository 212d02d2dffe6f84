-- Words in Latin letters whatever the script; texts of old are folded anew when the service starts.
alter table letter_of_intent
    add column search_version integer not null default 0,
    add column search_words tsvector generated always as (search_terms(search_text)) stored;

comment on column letter_of_intent.search_text is 'terms: =whole_title, |word of a title';

create index letter_of_intent_words_ix on letter_of_intent using gin (search_words);
drop index letter_of_intent_search_ix;
