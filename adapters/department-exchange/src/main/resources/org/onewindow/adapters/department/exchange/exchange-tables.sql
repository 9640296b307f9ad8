-- 前置库: the tables through which a hall and a department's own system exchange dispatches and replies. The hall writes the first two and
-- reads the third; the department's system does the reverse. Written for PostgreSQL and H2; elsewhere text is the type for long texts
-- and bytea the one for bytes.
create table ow_dispatch (
    dispatch_key varchar(32)  not null,               -- 32 hexadecimal digits; replies name it
    department   varchar(40)  not null,               -- id of hall.yaml
    number       varchar(24)  not null,               -- application number
    item         varchar(80)  not null,               -- id and version of the item
    step         varchar(40)  not null,               -- step of the chain
    wanted       varchar(10)  not null,               -- OPINION or DECISION
    due_at       timestamp with time zone not null,   -- when the answer is due
    letter       text         not null,               -- the whole case as JSON
    laid_at      timestamp with time zone not null,
    called_off_at timestamp with time zone,           -- no answer is needed any more
    closed_at    timestamp with time zone,            -- set by the department when it is through with it
    constraint ow_dispatch_pk primary key (dispatch_key)
);
create table ow_dispatch_file (
    dispatch_key varchar(32)  not null,
    material     varchar(80)  not null,               -- id of the material
    title        varchar(200) not null,
    media_type   varchar(100) not null,
    content      bytea        not null,
    constraint ow_dispatch_file_pk primary key (dispatch_key, material)
);
create table ow_reply (
    department   varchar(40)  not null,
    reply_key    varchar(80)  not null,               -- the department's own key of the reply
    dispatch_key varchar(32)  not null,
    officer      varchar(40)  not null,               -- how the department names its person; no citizen's number
    opinion      varchar(30),                         -- AGREE, AGREE_ON_CONDITIONS or DISAGREE
    decision     varchar(30),                         -- GRANTED or REFUSED; one of the two
    grounds      varchar(1800) not null,
    written_at   timestamp with time zone not null,
    receipt      varchar(20),                         -- set by the hall: EFFECTIVE, KEPT_ASIDE or UNREADABLE
    receipt_why  varchar(200),                        -- code of the reason
    receipt_at   timestamp with time zone,
    constraint ow_reply_pk primary key (department, reply_key)
);
create index ow_reply_open on ow_reply (department, receipt, written_at);
