-- The guide of the item as it was on the day of handing in; empty for what was handed in before halls kept it.
alter table application add column if not exists guide_version integer;
alter table application add column if not exists guide_digest varchar(64);
