-- 分办: what was dispatched to departments that work in systems of their own, and what they said.
create table if not exists dispatch (
    dispatch_key      varchar(32)  not null,
    application_id    varchar(32)  not null,
    task_no           int          not null,
    step              varchar(40)  not null,
    department        varchar(40)  not null,
    state             varchar(20)  not null,
    asked_at          timestamp(6) with time zone not null,
    sent              int          not null,
    department_number varchar(80),
    reasons           varchar(2000),
    recorded_at       timestamp(6) with time zone,
    constraint dispatch_pk primary key (dispatch_key),
    constraint dispatch_of_task unique (application_id, task_no),
    constraint dispatch_state check (state in ('WAITING', 'TAKEN', 'REFUSED', 'CALLED_OFF', 'NOT_NEEDED'))
);
create index if not exists dispatch_by_state on dispatch (state, department, asked_at);

-- Every reply that came in, also those that changed nothing.
create table if not exists department_reply (
    reply_id     varchar(64)  not null,
    department   varchar(40)  not null,
    reply_key    varchar(80)  not null,
    dispatch_key varchar(32)  not null,
    officer      varchar(40)  not null,
    answer       varchar(40)  not null,
    grounds      varchar(1800) not null,
    received_at  timestamp(6) with time zone not null,
    state        varchar(20)  not null,
    why          varchar(2000),
    settled_by   varchar(80),
    settled_at   timestamp(6) with time zone,
    constraint department_reply_pk primary key (reply_id),
    constraint department_reply_state check (state in ('EFFECTIVE', 'ASIDE', 'SETTLED'))
);
create index if not exists department_reply_by_state on department_reply (state, received_at);
