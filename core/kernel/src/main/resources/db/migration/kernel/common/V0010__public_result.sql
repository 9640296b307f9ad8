-- 结果公开: whether the public reads the result of an application, and what it reads.
alter table application add column if not exists publication_state varchar(20);
alter table application add column if not exists publication_digest varchar(64);
alter table application add column if not exists published_at timestamp(6) with time zone;
alter table application add column if not exists unpublished_at timestamp(6) with time zone;
alter table application add column if not exists unpublished_by varchar(80);
alter table application add column if not exists unpublished_because varchar(2000);

create table if not exists public_result (
    application_id  varchar(32)  not null,
    version         bigint       not null,
    decision_number varchar(100) not null,
    decision_kind   varchar(20)  not null,
    decided_on      date         not null,
    item_id         varchar(60)  not null,
    item_version    int          not null,
    department      varchar(60)  not null,
    applicant       varchar(200) not null,
    credit_code     varchar(18),
    fields          varchar      not null,
    constraint public_result_pk primary key (application_id),
    constraint public_result_is_of_application foreign key (application_id) references application (id)
);
create index if not exists public_result_newest on public_result (decided_on, application_id);
create index if not exists public_result_by_item on public_result (item_id, decided_on);
