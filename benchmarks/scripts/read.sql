-- What Documents.current asks.
\set n random(0, :count - 1)
select version, kind, audience, countries, document, occurred_at, actor from change where resource_id = (:prefix::text || lpad(to_hex(:n::bigint), 12, '0'))::uuid and resource_type = 'organization' order by version desc limit 1;
