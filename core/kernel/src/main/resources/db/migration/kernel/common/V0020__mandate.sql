-- 委托: who may act for whom. Names and numbers are sealed for the principal.
create table if not exists mandate (
    id              varchar(32)   not null,
    version         bigint        not null,
    principal       varchar(32)   not null,
    principal_label varchar(200)  not null,
    person          varchar(32)   not null,
    person_label    varchar(200)  not null,
    sealed_data     varchar       not null,
    data_digest     varchar(64)   not null,
    items           varchar(4000) not null,
    powers          varchar(200)  not null,
    valid_from      date          not null,
    valid_until     date          not null,
    at_counter      boolean       not null,
    revoked_at      timestamp(6) with time zone,
    revoked_because varchar(500),
    ledger_seq      int           not null,
    ledger_hash     varchar(64)   not null,
    last_act_at     timestamp(6) with time zone not null,
    constraint mandate_pk primary key (id)
);
create index if not exists mandate_by_principal on mandate (principal, valid_from);
create index if not exists mandate_by_person on mandate (person, valid_from);
