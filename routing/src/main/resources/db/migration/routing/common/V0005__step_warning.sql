-- The clock of each step: from when on it is yellow, which card it has, and when the next one is due.
alter table task add column if not exists yellow_at timestamp(6) with time zone;
alter table task add column if not exists card varchar(10);
alter table task add column if not exists next_warning_at timestamp(6) with time zone;
create index if not exists task_by_warning on task (next_warning_at);
