-- A version of a resource is what a change is known by; the id serves those who keep messages elsewhere. One index less
-- to be kept with every write and every numbering.
alter table change drop constraint change_pk, drop constraint change_resource_version_uk;
alter table change add constraint change_pk primary key (resource_id, version);
