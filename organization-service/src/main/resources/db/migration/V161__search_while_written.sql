-- What has been written since the store last tidied an index is looked through row by row at each search: few rows, or
-- searches would take the longer the more is written.
alter index organization_words_ix set (gin_pending_list_limit = 256);
alter index organization_names_ix set (gin_pending_list_limit = 256);
