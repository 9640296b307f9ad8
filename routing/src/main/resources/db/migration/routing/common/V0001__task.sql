-- One row per ask to one department. The answer lies in the same row; where a chain stands is derived from the rows of its
-- application. Number 1, 2, 3... in the order of opening.
create table task (
    application_id varchar(32)  not null,
    task_no        int          not null,
    step           varchar(40)  not null,
    department     varchar(40)  not null,
    state          varchar(10)  not null,
    opened_at      timestamp(6) with time zone not null,
    due_at         timestamp(6) with time zone not null,
    claimed_by     varchar(40),
    claimed_at     timestamp(6) with time zone,
    opinion        varchar(30),
    grounds        varchar(1800),
    closed_by      varchar(40),
    closed_at      timestamp(6) with time zone,
    constraint task_pk primary key (application_id, task_no)
);
-- A department's inbox: what is open, the task due first on top.
create index task_inbox on task (department, state, due_at, application_id, task_no);
