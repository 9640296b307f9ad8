-- From when on the silence of the department is its consent; empty where no rule says so, and once the task is closed.
alter table task add column consents_at timestamp(6) with time zone;
create index task_consent on task (consents_at);
