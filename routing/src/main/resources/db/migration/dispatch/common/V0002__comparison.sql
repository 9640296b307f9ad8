-- What a department lost, or never had although it said so.
alter table dispatch drop constraint dispatch_state;
alter table dispatch add constraint dispatch_state
    check (state in ('WAITING', 'TAKEN', 'REFUSED', 'LOST', 'CALLED_OFF', 'NOT_NEEDED'));

-- The nightly comparison with each department's own list: when it was last tried, and what came of it.
create table if not exists dispatch_comparison (
    department  varchar(40) not null,
    state       varchar(20) not null,
    tried_at    timestamp(6) with time zone not null,
    compared_at timestamp(6) with time zone,
    open_here   int         not null,
    open_there  int         not null,
    constraint dispatch_comparison_pk primary key (department),
    constraint dispatch_comparison_state check (state in ('COMPARED', 'NO_LIST', 'UNREACHABLE'))
);

-- Where the two lists differed at the last comparison.
create table if not exists dispatch_difference (
    department   varchar(40) not null,
    dispatch_key varchar(80) not null,
    kind         varchar(20) not null,
    found_at     timestamp(6) with time zone not null,
    constraint dispatch_difference_pk primary key (department, dispatch_key),
    constraint dispatch_difference_kind check (kind in ('LOST', 'UNKNOWN', 'STILL_OPEN'))
);

-- What came in where replies come in, and is none.
create table if not exists department_stray (
    stray_id   varchar(64)   not null,
    department varchar(40)   not null,
    place      varchar(200)  not null,
    why        varchar(2000) not null,
    first_at   timestamp(6) with time zone not null,
    last_at    timestamp(6) with time zone not null,
    times      int           not null,
    constraint department_stray_pk primary key (stray_id)
);
create index if not exists department_stray_by_time on department_stray (last_at);
