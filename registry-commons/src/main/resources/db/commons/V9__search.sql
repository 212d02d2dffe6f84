create extension if not exists pg_trgm;

-- All words of all records: a mistyped one is recognised by those it resembles.
create table search_word (
    word text collate "C" not null constraint search_word_pk primary key
);

create index search_word_trigrams_ix on search_word using gin (word gin_trgm_ops);

-- How far what is made of the records (such as the words above) follows the ledger.
create table derivation (
    name text not null constraint derivation_pk primary key,
    sequence bigint not null
);

-- The terms of a search text, as the index of words holds them.
create function search_terms(stored text) returns tsvector language sql immutable parallel safe strict
    return array_to_tsvector(array_remove(string_to_array(stored, ' '), ''));
