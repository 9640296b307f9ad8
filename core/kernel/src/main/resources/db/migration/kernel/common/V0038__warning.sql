-- Two clocks that warn: from when on each limit is yellow, which last day was warned of, and which departments are asked.
alter table application add column if not exists promised_yellow_at timestamp(6) with time zone;
alter table application add column if not exists promised_warned_for date;
alter table application add column if not exists statutory_yellow_at timestamp(6) with time zone;
alter table application add column if not exists statutory_warned_for date;
alter table application add column if not exists next_yellow_at timestamp(6) with time zone;
alter table application add column if not exists asked varchar(2000);
create index if not exists application_by_warning on application (next_yellow_at);
