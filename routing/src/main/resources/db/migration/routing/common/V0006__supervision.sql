-- 督办、询问、立案、中台咨询: what somebody wants of somebody about an application, and the answer.
create table if not exists inquiry (
    id              varchar(32)   not null,
    application_id  varchar(32)   not null,
    kind            varchar(20)   not null,
    department      varchar(40),
    wanted          varchar(1000) not null,
    asked_by        varchar(80)   not null,
    asked_at        timestamp(6) with time zone not null,
    due_on          date,
    due_at          timestamp(6) with time zone,
    document_number varchar(100),
    answer          varchar(1000),
    answered_by     varchar(80),
    answered_at     timestamp(6) with time zone,
    conclusion      varchar(1000),
    closed_by       varchar(80),
    closed_at       timestamp(6) with time zone,
    constraint inquiry_pk primary key (id),
    constraint inquiry_kind check (kind in ('ORDER', 'QUERY', 'MATTER', 'QUESTION')),
    constraint inquiry_of_application foreign key (application_id) references application (id)
);
create index if not exists inquiry_by_application on inquiry (application_id, asked_at);
create index if not exists inquiry_open on inquiry (closed_at, kind, department);

-- 首问负责: each hand-on from one colleague to the next; taken_at is empty while it is only offered.
create table if not exists hand_on (
    id             varchar(32) not null,
    application_id varchar(32) not null,
    from_staff     varchar(40) not null,
    to_staff       varchar(40) not null,
    offered_at     timestamp(6) with time zone not null,
    taken_at       timestamp(6) with time zone,
    constraint hand_on_pk primary key (id),
    constraint hand_on_of_application foreign key (application_id) references application (id)
);
create index if not exists hand_on_by_application on hand_on (application_id, offered_at);
