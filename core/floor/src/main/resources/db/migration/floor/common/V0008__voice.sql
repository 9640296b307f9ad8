-- 好差评、投诉、咨询、表扬: ratings, which never change, and the matters that are answered and closed.
create table if not exists rating (
    id           varchar(32)  not null,
    once_key     varchar(120) not null,
    kind         varchar(20)  not null,
    about        varchar(32)  not null,
    shown_as     varchar(60)  not null,
    level        varchar(30)  not null,
    words        varchar      not null,
    subject      varchar(32),
    staff        varchar(60),
    counter_id   varchar(60),
    device       varchar(64)  not null,
    doubts       varchar(100) not null,
    given_at     timestamp(6) with time zone not null,
    given_on     date         not null,
    counts       boolean      not null,
    ledger_month varchar(7)   not null,
    constraint rating_pk primary key (id),
    constraint rating_once unique (once_key)
);
create index if not exists rating_by_day on rating (given_on);
create index if not exists rating_by_staff on rating (staff, given_at);
create index if not exists rating_by_device on rating (device, given_at);

create table if not exists voice (
    id              varchar(32) not null,
    number          varchar(30) not null,
    kind            varchar(20) not null,
    state           varchar(20) not null,
    words           varchar     not null,
    subject         varchar(32),
    sealed_mobile   varchar,
    item            varchar(100),
    rating_id       varchar(32),
    about_staff     varchar(60),
    raised_at       timestamp(6) with time zone not null,
    raised_on       date        not null,
    due_on          date,
    assignee        varchar(60),
    answer          varchar     not null,
    answered_by     varchar(60),
    closed_on       date,
    public_question varchar     not null,
    public_answer   varchar     not null,
    published_on    date,
    ledger_month    varchar(7)  not null,
    constraint voice_pk primary key (id),
    constraint voice_number_once unique (number),
    constraint voice_of_rating foreign key (rating_id) references rating (id)
);
create index if not exists voice_by_day on voice (raised_on);
create index if not exists voice_by_subject on voice (subject, raised_at);
create index if not exists voice_by_state on voice (state, due_on);
