-- Chains of the ledger that begin anew every month, each with its lock.
create table if not exists monthly_chain (
    name         varchar(40) not null,
    ledger_month varchar(7)  not null,
    ledger_seq   int         not null,
    ledger_hash  varchar(64) not null,
    last_act_at  timestamp(6) with time zone not null,
    constraint monthly_chain_pk primary key (name)
);

-- 办事预约: the appointments, and days on which more or fewer are taken than usual.
create table if not exists appointment (
    id              varchar(32) not null,
    code            varchar(8)  not null,
    queue_id        varchar(60) not null,
    item            varchar(100),
    appointment_day date        not null,
    slot_start      timestamp(6) with time zone not null,
    slot_end        timestamp(6) with time zone not null,
    state           varchar(20) not null,
    subject         varchar(32),
    sealed_mobile   varchar,
    booked_at       timestamp(6) with time zone not null,
    ticket_id       varchar(32),
    ledger_month    varchar(7)  not null,
    constraint appointment_pk primary key (id),
    constraint appointment_code_once unique (code),
    constraint appointment_ticket_once unique (ticket_id)
);
create index if not exists appointment_by_day on appointment (appointment_day, queue_id, state);
create index if not exists appointment_by_subject on appointment (subject, slot_start);
create index if not exists appointment_by_state on appointment (state, slot_start);

create table if not exists appointment_limit (
    id              varchar(80)  not null,
    appointment_day date         not null,
    queue_id        varchar(60)  not null,
    per_slot        int          not null,
    reason          varchar(200) not null,
    ledger_month    varchar(7)   not null,
    constraint appointment_limit_pk primary key (id)
);

-- The ticket that an appointment has become.
alter table queue_ticket add column if not exists appointment_id varchar(32);
