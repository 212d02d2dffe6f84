-- What has been written since the store last tidied an index is looked through row by row at each search: few rows, or
-- searches would take the longer the more is written.
alter index letter_of_intent_words_ix set (gin_pending_list_limit = 256);
alter index commitment_words_ix set (gin_pending_list_limit = 256);
