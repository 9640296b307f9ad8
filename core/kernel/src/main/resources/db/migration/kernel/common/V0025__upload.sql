-- A file that arrives in pieces: how much is there, and what it became. The name may be personal and is sealed.
create table if not exists file_upload (
    id          varchar(32)   not null,
    subject     varchar(32)   not null,
    sealed_name varchar(2000) not null,
    file_size   bigint        not null,
    received    bigint        not null,
    begun_at    timestamp(6) with time zone not null,
    content_key    varchar(32),
    content_digest varchar(64),
    sealed_size    bigint     not null,
    media_type     varchar(100),
    constraint file_upload_pk primary key (id)
);
create index if not exists file_upload_by_subject on file_upload (subject);
create index if not exists file_upload_by_begin on file_upload (begun_at);
create table if not exists upload_piece (
    upload_id      varchar(32) not null,
    start_at       bigint      not null,
    piece_size     bigint      not null,
    content_key    varchar(32) not null,
    content_digest varchar(64) not null,
    sealed_size    bigint      not null,
    media_type     varchar(100) not null,
    constraint upload_piece_pk primary key (content_key),
    constraint upload_piece_once unique (upload_id, start_at),
    constraint upload_piece_of_upload foreign key (upload_id) references file_upload (id)
);
