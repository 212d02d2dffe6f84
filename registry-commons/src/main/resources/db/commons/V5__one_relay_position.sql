-- Both topics are fed in one pass over the full numbering, so one place is enough: up to here both have everything.
update relay_position
set sequence = least(sequence, coalesce(
    (select min(change.sequence) - 1 from change
     where change.public_sequence > coalesce((select sequence from relay_position where feed = 'public'), 0)),
    sequence))
where feed = 'full';
delete from relay_position where feed <> 'full';
alter table relay_position drop column feed;
alter table relay_position add column one boolean not null default true
    constraint relay_position_pk primary key constraint relay_position_one_ck check (one);

-- The identity is unique by itself, and is searched only while a row has no number.
alter table change drop constraint change_ordinal_uk;
