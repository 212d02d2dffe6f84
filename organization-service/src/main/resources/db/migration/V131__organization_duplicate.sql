-- By what organizations are suspected to be the same.
create function web_host(website text) returns text language sql immutable parallel safe strict
    -- On hosts that many share, the first part of the path tells whose page it is.
    return (select case
        when parts[1] ~ '(^|\.)(facebook|twitter|x|instagram|linkedin|youtube|t|wordpress|blogspot|medium|github)\.(com|me|io)$'
            or parts[1] ~ '(^|\.)google\.com$'
        then parts[1] || coalesce(parts[2], '') else parts[1] end
        from regexp_match(lower(website), '^https?://(?:[^/@]*@)?(?:www\.)?([^/:?#]+)(?::\d*)?(/[^/?#]+(?:/[^/?#]+)?)?') as parts);

create function identifier_key(value text) returns text language sql immutable parallel safe strict
    return regexp_replace(regexp_replace(lower(value), '[^[:alnum:]]', '', 'g'), '^0+(?=.)', '');

alter table organization add column web_host text generated always as (web_host(content ->> 'website')) stored;

create index organization_web_host_ix on organization (web_host) where web_host is not null and not withdrawn;
create index organization_identifier_key_ix on organization_identifier (scheme, identifier_key(value));

create table duplicate_candidate (
    low_id uuid not null constraint duplicate_candidate_low_fk references organization,
    high_id uuid not null constraint duplicate_candidate_high_fk references organization,
    score integer not null constraint duplicate_candidate_score_ck check (score between 0 and 100),
    countries text[] not null,
    reasons json not null,
    constraint duplicate_candidate_pk primary key (low_id, high_id),
    constraint duplicate_candidate_order_ck check (low_id < high_id)
);

comment on table duplicate_candidate is 'made anew a moment after one of the two is written, see derivation';
comment on column duplicate_candidate.countries is 'those of both';

create index duplicate_candidate_score_ix on duplicate_candidate (score desc, low_id, high_id);
create index duplicate_candidate_high_ix on duplicate_candidate (high_id);
create index duplicate_candidate_countries_ix on duplicate_candidate using gin (countries);

create table duplicate_verdict (
    low_id uuid not null constraint duplicate_verdict_low_fk references organization,
    high_id uuid not null constraint duplicate_verdict_high_fk references organization,
    verdict text not null constraint duplicate_verdict_verdict_ck check (verdict in ('distinct')),
    actor text not null,
    decided_at timestamptz not null,
    constraint duplicate_verdict_pk primary key (low_id, high_id),
    constraint duplicate_verdict_order_ck check (low_id < high_id)
);

create index duplicate_verdict_high_ix on duplicate_verdict (high_id);
