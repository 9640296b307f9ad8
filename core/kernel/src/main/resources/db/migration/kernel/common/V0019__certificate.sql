-- 证照: what the hall has issued, from issuing to its end. Its holder's data are sealed.
create table if not exists certificate (
    id                 varchar(32)   not null,
    version            bigint        not null,
    certificate_number varchar(100)  not null,
    certificate_type   varchar(200)  not null,
    item_id            varchar(60)   not null,
    item_version       int           not null,
    department         varchar(60)   not null,
    application_id     varchar(32)   not null,
    subject            varchar(32)   not null,
    holder             varchar(200)  not null,
    credit_code        varchar(18),
    sealed_data        varchar       not null,
    data_digest        varchar(64)   not null,
    valid_from         date          not null,
    valid_until        date,
    renewable_from     date,
    renewable_until    date,
    status             varchar(20)   not null,
    ended_on           date,
    ended_because      varchar(2000),
    replaces           varchar(32),
    replaced_by        varchar(32),
    paper              varchar(20)   not null,
    asked_ending       varchar(20),
    asked_by           varchar(80),
    asked_because      varchar(2000),
    reminded_at        timestamp(6) with time zone,
    ledger_seq         int           not null,
    ledger_hash        varchar(64)   not null,
    last_act_at        timestamp(6) with time zone not null,
    constraint certificate_pk primary key (id),
    constraint certificate_number_once unique (certificate_number),
    constraint certificate_of_application_once unique (application_id),
    constraint certificate_of_application foreign key (application_id) references application (id)
);
create index if not exists certificate_by_subject on certificate (subject, certificate_type);
create index if not exists certificate_by_end on certificate (status, valid_until);
create index if not exists certificate_newest on certificate (valid_from, id);

create table if not exists certificate_series (
    id          varchar(100) not null,
    last_serial int          not null,
    constraint certificate_series_pk primary key (id)
);

-- 免提交: how the hall came by a material that nobody brought.
alter table material add column if not exists supply_source varchar(60);
alter table material add column if not exists supply_reference varchar(100);
alter table material add column if not exists supply_as_of timestamp(6) with time zone;
