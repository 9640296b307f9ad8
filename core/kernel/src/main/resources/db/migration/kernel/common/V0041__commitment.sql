-- 告知承诺: what was promised instead of proved and what the checks found, as JSON without personal data; the last day of the check that
-- is to come, and the day from which it counts as not kept.
alter table application add column if not exists commitment varchar;
alter table application add column if not exists commitment_check_due_on date;
alter table application add column if not exists commitment_broken_on date;
create index if not exists application_by_commitment_check on application (commitment_check_due_on);
