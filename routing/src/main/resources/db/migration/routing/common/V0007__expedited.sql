-- 加急: what is expedited stands first in every work list; since when a task waits for somebody to take it up, and when an expedited one was
-- taken up, tell how often an ordinary one was passed.
alter table task add column if not exists lane int default 1 not null;
alter table task add column if not exists post varchar(40) default 'DEPARTMENT_APPROVER' not null;
alter table task add column if not exists waits_since timestamp(6) with time zone;
alter table task add column if not exists taken_at timestamp(6) with time zone;
alter table task add column if not exists expedited_at timestamp(6) with time zone;
alter table task add column if not exists expedited_by varchar(80);
alter table task add column if not exists expedited_because varchar(1800);
update task set waits_since = opened_at where waits_since is null;
drop index if exists task_inbox;
create index task_inbox on task (department, state, lane, due_at, application_id, task_no);
create index if not exists task_taken on task (department, lane, taken_at);
