-- 催办: the lead department reminds another one.
alter table inquiry drop constraint if exists inquiry_kind;
alter table inquiry add constraint inquiry_kind check (kind in ('ORDER', 'QUERY', 'MATTER', 'QUESTION', 'REMINDER'));
