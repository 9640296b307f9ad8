-- One row per file in a content store, written before its first byte, so that nothing stored is unknown.
create table if not exists stored_file (
    content_key varchar(32)  not null,
    subject     varchar(32)  not null,
    store       varchar(40)  not null,
    arrived_at  timestamp(6) with time zone not null,
    kept        boolean      not null,
    digest      varchar(64),
    sealed_size bigint       not null,
    media_type  varchar(100) not null,
    constraint stored_file_pk primary key (content_key)
);
create index if not exists stored_file_by_arrival on stored_file (arrived_at);
