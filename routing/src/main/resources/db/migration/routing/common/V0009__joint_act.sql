-- 联合踏勘、联审会议、联合验收: what departments do together under the lead department.
create table if not exists joint_act (
    id             varchar(32)   not null,
    application_id varchar(32)   not null,
    act            varchar(40)   not null,
    state          varchar(20)   not null,
    meets_at       timestamp(6) with time zone not null,
    place          varchar(1000) not null,
    agenda         varchar(1000) not null,
    prepare        varchar(1000) not null,
    called_by      varchar(80)   not null,
    called_at      timestamp(6) with time zone not null,
    notice_number  varchar(100),
    ended_at       timestamp(6) with time zone,
    people         varchar(1000),
    found          varchar(1000),
    recorded_by    varchar(80),
    result         varchar(30),
    conclusion     varchar(1000),
    record_number  varchar(100),
    closed_by      varchar(80),
    closed_at      timestamp(6) with time zone,
    constraint joint_act_pk primary key (id),
    constraint joint_act_of_application foreign key (application_id) references application (id)
);
create index if not exists joint_act_by_application on joint_act (application_id, called_at);
create index if not exists joint_act_by_state on joint_act (state, meets_at);

create table if not exists joint_invitee (
    id             varchar(32) not null,
    joint_act_id   varchar(32) not null,
    application_id varchar(32) not null,
    department     varchar(40) not null,
    present        boolean,
    inquiry_id     varchar(32),
    opinion        varchar(30),
    words          varchar(1000),
    by_rule        boolean     not null,
    given_by       varchar(80),
    given_at       timestamp(6) with time zone,
    constraint joint_invitee_pk primary key (id),
    constraint joint_invitee_once unique (joint_act_id, department),
    constraint joint_invitee_of_application foreign key (application_id) references application (id)
);
create index if not exists joint_invitee_by_application on joint_invitee (application_id, department);

-- 后续事项和里程碑: what is left to do; the applicant owes it if owner is empty.
create table if not exists follow_up (
    id             varchar(32)   not null,
    application_id varchar(32)   not null,
    joint_act_id   varchar(32),
    milestone      varchar(40),
    owner          varchar(40),
    what           varchar(1000) not null,
    opened_at      timestamp(6) with time zone not null,
    due_on         date          not null,
    due_at         timestamp(6) with time zone not null,
    remind_at      timestamp(6) with time zone,
    state          varchar(20)   not null,
    reminders      integer       not null,
    reports        integer       not null,
    checks         integer       not null,
    report         varchar(1000),
    reported_by    varchar(80),
    reported_at    timestamp(6) with time zone,
    conclusion     varchar(1000),
    checked_by     varchar(80),
    checked_at     timestamp(6) with time zone,
    constraint follow_up_pk primary key (id),
    constraint follow_up_of_application foreign key (application_id) references application (id)
);
create index if not exists follow_up_by_application on follow_up (application_id, opened_at);
create index if not exists follow_up_to_remind_of on follow_up (remind_at);
create index if not exists follow_up_by_owner on follow_up (state, owner);
