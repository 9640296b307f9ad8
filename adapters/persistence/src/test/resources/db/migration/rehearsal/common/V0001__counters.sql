create table if not exists counter (
    id varchar(40) primary key,
    last_ticket integer not null,
    opened_at timestamp(6) with time zone,
    version bigint not null
);
create table if not exists diary_entry (
    act_key varchar(64) not null,
    caller varchar(80) not null,
    request_digest varchar(64) not null,
    answer varchar not null,
    recorded_at timestamp(6) with time zone not null,
    constraint diary_entry_act_key unique (act_key)
);
create table if not exists keepsake (
    id varchar(40) primary key,
    kept_at timestamp(6) with time zone,
    kept_for bigint,
    kept_on date,
    note varchar,
    copies int,
    signed boolean,
    content ${blob}
);
create sequence if not exists ticket_serial start with 50 increment by 50;
