-- Why a task came, moved or went, in the words of whoever did it: sent back, asked as well, ended, handed on.
alter table task add column remark_kind varchar(20);
alter table task add column remark_about varchar(40);
alter table task add column remark_by varchar(80);
alter table task add column remark varchar(1800);
-- The chain's lead department, which sees the application from the first task on; empty for tasks of before.
alter table task add column lead_department varchar(40);
