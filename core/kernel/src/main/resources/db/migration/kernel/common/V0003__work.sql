-- Work that follows acts. Claimed by state and time, never by the order of keys: a later one may commit first.
create table if not exists work_item (
    work_key      varchar(200) not null,
    kind          varchar(40)  not null,
    payload       varchar      not null,
    lane          varchar(200),
    lane_position bigint       not null,
    state         varchar(10)  not null,
    due_at        timestamp(6) with time zone not null,
    not_before    timestamp(6) with time zone not null,
    attempts      int          not null,
    failures      int          not null,
    fence         bigint       not null,
    lease_until   timestamp(6) with time zone,
    last_error    varchar(500),
    closed_at     timestamp(6) with time zone,
    constraint work_item_pk primary key (work_key),
    constraint work_item_state check (state in ('WAITING', 'RUNNING', 'PARKED', 'DONE'))
);
create index if not exists work_item_due on work_item (state, not_before);
create index if not exists work_item_lane on work_item (lane, lane_position);
