-- 基础数据: what a person keeps of herself or of a project to fill forms from; sealed under her key, hers alone.
create table if not exists base_data (
    id            varchar(32)  not null,
    subject       varchar(32)  not null,
    sheet_id      varchar(60)  not null,
    sheet_version int          not null,
    sealed_data   varchar      not null,
    used_at       timestamp(6) with time zone not null,
    saved_at      timestamp(6) with time zone not null,
    constraint base_data_pk primary key (id)
);
create index if not exists base_data_by_subject on base_data (subject, sheet_id, used_at);
