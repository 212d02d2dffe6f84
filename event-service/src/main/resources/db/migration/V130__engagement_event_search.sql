-- Words in Latin letters whatever the script; texts of old are folded anew when the service starts.
alter table engagement_event
    add column search_version integer not null default 0,
    add column search_words tsvector generated always as (search_terms(search_text)) stored;

comment on column engagement_event.search_text is 'terms: =whole_title, |word of a title';

create index engagement_event_words_ix on engagement_event using gin (search_words);
drop index engagement_event_search_ix;
