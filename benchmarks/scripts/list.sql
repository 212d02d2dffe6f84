-- What Lists asks for a country.
\set n random(1, 10)
select a.id, cast(a.sort_name as text), c.document from organization a join change c on c.resource_id = a.id and c.version = a.version where not a.withdrawn and a.audience = 'public' and a.countries = array[('{MN,KE,TN,PE,NP,GH,MA,CO,PH,RS}'::text[])[:n::int]] order by a.sort_name, a.id limit 51;
