-- The printed file of an official document: written once, never changed. The digest of what people hold in hand tells a genuine copy.
create table if not exists document_file (
    document_id    varchar(32)  not null,
    content_key    varchar(32)  not null,
    content_digest varchar(64)  not null,
    sealed_size    bigint       not null,
    media_type     varchar(100) not null,
    file_digest    varchar(64)  not null,
    kept_at        timestamp(6) with time zone not null,
    constraint document_file_pk primary key (document_id),
    constraint document_file_content_once unique (content_key),
    constraint document_file_of_document foreign key (document_id) references official_document (id)
);
create index if not exists document_file_by_digest on document_file (file_digest);
