-- One row per person or organisation: its key and salt, wrapped by the hall's master key. Erasing empties all but the id.
create table if not exists person_key (
    subject      varchar(32)  not null,
    number_index varchar(64),
    secrets      varchar(200),
    made_at      timestamp(6) with time zone not null,
    erased_at    timestamp(6) with time zone,
    constraint person_key_pk primary key (subject),
    constraint person_key_number_once unique (number_index)
);

-- One row: tells, without giving it away, with which master key this database was begun.
create table if not exists master_key_check (
    id          varchar(20) not null,
    check_value varchar(64) not null,
    constraint master_key_check_pk primary key (id)
);
