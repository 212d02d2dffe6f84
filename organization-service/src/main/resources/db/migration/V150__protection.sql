alter table organization add column at_risk_since date;

comment on column organization.at_risk_since is 'null = not at risk; else audience is restricted, and no identifier is held';

-- Apart from the organization, because a reason may tell of people: it enters neither ledger nor topic.
create table organization_protection (
    organization_id uuid not null constraint organization_protection_pk primary key
        constraint organization_protection_organization_fk references organization,
    reason text not null
);
