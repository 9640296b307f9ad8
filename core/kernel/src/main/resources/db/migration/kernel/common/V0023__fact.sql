-- 数据来源: what registers said when somebody filled a form in, sealed under that person's key; and who asked them about whom, what for.
create table if not exists fact_answer (
    id          varchar(100) not null,
    subject     varchar(32)  not null,
    sealed_data varchar      not null,
    asked_at    timestamp(6) with time zone not null,
    constraint fact_answer_pk primary key (id)
);
create index if not exists fact_answer_by_subject on fact_answer (subject);

create table if not exists fact_access (
    id       varchar(32)  not null,
    at       timestamp(6) with time zone not null,
    source   varchar(40)  not null,
    subject  varchar(32)  not null,
    purpose  varchar(100) not null,
    actor    varchar(100) not null,
    facts    varchar      not null,
    outcome  varchar(20)  not null,
    constraint fact_access_pk primary key (id)
);
create index if not exists fact_access_newest on fact_access (at, id);
create index if not exists fact_access_by_subject on fact_access (subject, at);
