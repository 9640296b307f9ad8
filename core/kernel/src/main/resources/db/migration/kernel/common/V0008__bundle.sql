-- What was handed in as one bundle, and which application each of its parts is. Neither row changes afterwards.
create table if not exists bundle_application (
    id              varchar(32)  not null,
    bundle_number   varchar(24)  not null,
    bundle_id       varchar(60)  not null,
    bundle_version  int          not null,
    subject         varchar(32)  not null,
    applicant_label varchar(200) not null,
    route           varchar(1000),
    received_at     timestamp(6) with time zone not null,
    due_on          date         not null,
    ledger_seq      int          not null,
    ledger_hash     varchar(64)  not null,
    last_act_at     timestamp(6) with time zone not null,
    constraint bundle_application_pk primary key (id),
    constraint bundle_application_number_once unique (bundle_number)
);
create index if not exists bundle_application_by_subject on bundle_application (subject, received_at);

create table if not exists bundle_part (
    application_id        varchar(32) not null,
    bundle_application_id varchar(32) not null,
    part                  varchar(40) not null,
    constraint bundle_part_pk primary key (application_id),
    constraint bundle_part_once unique (bundle_application_id, part),
    constraint bundle_part_of_bundle foreign key (bundle_application_id) references bundle_application (id),
    constraint bundle_part_is_application foreign key (application_id) references application (id)
);
