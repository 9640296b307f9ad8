-- 排队叫号: one row for each day of the queue, its tickets, the calls that have ended, and which counter is open.
create table if not exists queue_day (
    queue_day   date         not null,
    ended       boolean      not null,
    ledger_seq  int          not null,
    ledger_hash varchar(64)  not null,
    last_act_at timestamp(6) with time zone not null,
    constraint queue_day_pk primary key (queue_day)
);

create table if not exists queue_ticket (
    id            varchar(32) not null,
    queue_day     date        not null,
    letter        varchar(1)  not null,
    serial        int         not null,
    queue_id      varchar(60) not null,
    ground        varchar(20) not null,
    state         varchar(20) not null,
    subject       varchar(32),
    issued_at     timestamp(6) with time zone not null,
    stands_since  timestamp(6) with time zone not null,
    waits_since   timestamp(6) with time zone not null,
    passed        int         not null,
    counter_id    varchar(60),
    called_at     timestamp(6) with time zone,
    calls         int         not null,
    serving_since timestamp(6) with time zone,
    called_by     varchar(60),
    constraint queue_ticket_pk primary key (id),
    constraint queue_ticket_number_once unique (queue_day, letter, serial),
    constraint queue_ticket_of_day foreign key (queue_day) references queue_day (queue_day)
);
create index if not exists queue_ticket_by_state on queue_ticket (queue_day, state);
create index if not exists queue_ticket_by_subject on queue_ticket (subject, queue_day);

create table if not exists queue_call (
    id            varchar(32) not null,
    ticket_id     varchar(32) not null,
    queue_day     date        not null,
    queue_id      varchar(60) not null,
    counter_id    varchar(60) not null,
    staff         varchar(60) not null,
    waited_since  timestamp(6) with time zone not null,
    called_at     timestamp(6) with time zone not null,
    serving_since timestamp(6) with time zone,
    ended_at      timestamp(6) with time zone not null,
    ended_as      varchar(20) not null,
    constraint queue_call_pk primary key (id),
    constraint queue_call_of_ticket foreign key (ticket_id) references queue_ticket (id)
);
create index if not exists queue_call_newest on queue_call (queue_id, ended_at);
create index if not exists queue_call_by_day on queue_call (queue_day);

create table if not exists counter_shift (
    id         varchar(80) not null,
    queue_day  date        not null,
    counter_id varchar(60) not null,
    state      varchar(20) not null,
    staff      varchar(60) not null,
    since      timestamp(6) with time zone not null,
    ticket_id  varchar(32),
    constraint counter_shift_pk primary key (id),
    constraint counter_shift_of_day foreign key (queue_day) references queue_day (queue_day)
);
create index if not exists counter_shift_by_day on counter_shift (queue_day);
create index if not exists counter_shift_by_staff on counter_shift (staff, queue_day);

create table if not exists ticket_matter (
    id             varchar(70) not null,
    ticket_id      varchar(32) not null,
    application_id varchar(32) not null,
    constraint ticket_matter_pk primary key (id),
    constraint ticket_matter_of_ticket foreign key (ticket_id) references queue_ticket (id)
);
create index if not exists ticket_matter_by_application on ticket_matter (application_id);
