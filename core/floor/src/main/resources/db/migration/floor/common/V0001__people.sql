-- Who may sign in, who is signed in, and how often somebody has guessed.
create table if not exists account (
    login_name       varchar(40)  not null,
    version          bigint       not null,
    staff_id         varchar(40),
    subject          varchar(32),
    label            varchar(200) not null,
    sealed_applicant varchar,
    password_hash    varchar(300) not null,
    closed           boolean      not null,
    constraint account_pk primary key (login_name),
    constraint account_is_of_one_person check (
        (staff_id is not null and subject is null) or (staff_id is null and subject is not null))
);

create table if not exists sign_in_session (
    token_hash   varchar(64) not null,
    login_name   varchar(40) not null,
    expires_at   timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    constraint sign_in_session_pk primary key (token_hash),
    constraint sign_in_session_of_account foreign key (login_name) references account (login_name)
);
create index if not exists sign_in_session_by_name on sign_in_session (login_name);
create index if not exists sign_in_session_by_end on sign_in_session (expires_at);

create table if not exists try_count (
    try_id varchar(32) not null,
    tries  int         not null,
    since  timestamp(6) with time zone not null,
    constraint try_count_pk primary key (try_id)
);
create index if not exists try_count_by_age on try_count (since);
