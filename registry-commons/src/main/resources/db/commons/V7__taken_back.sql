-- What was told of a resource before such a change is for the secretariat only, whatever its audience was.
alter table change add column takes_back boolean not null default false;

comment on column change.takes_back is 'set where earlier versions name what must no longer be named; the next version tells the resource again';

create index change_takes_back_ix on change (resource_id, version) where takes_back;
