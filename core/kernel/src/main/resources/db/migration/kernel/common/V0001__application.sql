-- One row per application, locked at the start of each act; form data in one row, materials and documents beside it.
create table if not exists application (
    id                  varchar(32)   not null,
    version             bigint        not null,
    application_number  varchar(24),
    state               varchar(30)   not null,
    item_id             varchar(60)   not null,
    item_version        int           not null,
    scenario            varchar(60)   not null,
    origin              varchar(20)   not null,
    subject             varchar(32)   not null,
    applicant_label     varchar(200)  not null,
    form_data           varchar       not null,
    sealed_data         varchar       not null,
    data_digest         varchar(64)   not null,
    received_at         timestamp(6) with time zone,
    answer_due_on       date,
    answer_due_at       timestamp(6) with time zone,
    accepted_on         date,
    acceptance_mode     varchar(30),
    promised_due_on     date,
    promised_due_at     timestamp(6) with time zone,
    statutory_due_on    date,
    statutory_due_at    timestamp(6) with time zone,
    due_is_provisional  boolean       not null,
    time_facts          varchar       not null,
    promised_missed_at  timestamp(6) with time zone,
    statutory_missed_at timestamp(6) with time zone,
    correction_notice   varchar,
    deferred_materials  varchar       not null,
    documents           varchar       not null,
    front_desk          varchar(80),
    decision_kind       varchar(20),
    decision_number     varchar(100),
    decision_grounds    varchar(2000),
    decided_at          timestamp(6) with time zone,
    next_deadline_act   varchar(40),
    next_deadline_at    timestamp(6) with time zone,
    ledger_seq          int           not null,
    ledger_hash         varchar(64)   not null,
    last_act_at         timestamp(6) with time zone not null,
    constraint application_pk primary key (id),
    constraint application_number_once unique (application_number)
);
create index if not exists application_by_subject on application (subject, state);
create index if not exists application_by_deadline on application (next_deadline_at);
create index if not exists application_by_state on application (state, last_act_at, id);

create table if not exists material (
    id             varchar(32)  not null,
    application_id varchar(32)  not null,
    round          int          not null,
    requirement    varchar(40)  not null,
    title          varchar(200) not null,
    originals      int          not null,
    duplicates     int          not null,
    content_key    varchar(32),
    content_digest varchar(64),
    content_size   bigint       not null,
    media_type     varchar(100),
    constraint material_pk primary key (id),
    constraint material_of_application foreign key (application_id) references application (id)
);
create index if not exists material_by_application on material (application_id, round, id);
create index if not exists material_by_content on material (content_key);

create table if not exists official_document (
    id               varchar(32)  not null,
    application_id   varchar(32)  not null,
    kind             varchar(40)  not null,
    document_number  varchar(100) not null,
    fields           varchar      not null,
    template_version int          not null,
    written_at       timestamp(6) with time zone not null,
    constraint official_document_pk primary key (id),
    constraint official_document_number unique (document_number),
    constraint official_document_of_application foreign key (application_id) references application (id)
);
create index if not exists official_document_by_application on official_document (application_id, written_at, id);

create table if not exists document_series (
    id          varchar(100) not null,
    last_serial int          not null,
    constraint document_series_pk primary key (id)
);

-- Serials of application numbers, taken in blocks of 50; the number itself says the day, so it may wrap at 100,000.
create sequence if not exists application_serial start with 50 increment by 50;
