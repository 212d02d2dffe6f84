-- What Lists asks for two words.
\set n random(0, :count - 1)
select a.id, cast(a.sort_name as text), c.document from organization a join change c on c.resource_id = a.id and c.version = a.version where not a.withdrawn and a.audience = 'public' and a.search_text like '%accounts%' and a.search_text like '%' || (:family::bigint * 1000000 + :n::bigint) || '%' order by a.sort_name, a.id limit 51;
