-- A document may have a file in each of several formats; these rows take the place of those of document_file.
create table if not exists document_rendition (
    id             varchar(40)  not null,
    document_id    varchar(32)  not null,
    format         varchar(10)  not null,
    content_key    varchar(32)  not null,
    content_digest varchar(64)  not null,
    sealed_size    bigint       not null,
    media_type     varchar(100) not null,
    file_digest    varchar(64)  not null,
    kept_at        timestamp(6) with time zone not null,
    constraint document_rendition_pk primary key (id),
    constraint document_rendition_content_once unique (content_key),
    constraint document_rendition_of_document foreign key (document_id) references official_document (id)
);
create index if not exists document_rendition_by_digest on document_rendition (file_digest);
create index if not exists document_rendition_by_document on document_rendition (document_id);
insert into document_rendition
    select f.document_id || '-PDF', f.document_id, 'PDF', f.content_key, f.content_digest, f.sealed_size, f.media_type, f.file_digest, f.kept_at
    from document_file f
    where not exists (select 1 from document_rendition r where r.document_id = f.document_id);
drop table document_file;

-- Who has which stamp of which organ in custody (R6.5).
create table if not exists stamp (
    id             varchar(80)  not null,
    organ          varchar(60)  not null,
    kind           varchar(20)  not null,
    custodian      varchar(40),
    since          timestamp(6) with time zone,
    offered_to     varchar(40),
    blocked        boolean      not null,
    version        bigint       not null,
    constraint stamp_pk primary key (id)
);

-- Which stamp is on which document, for whom and when: written once, never changed.
create table if not exists stamp_use (
    document_id     varchar(32)  not null,
    stamp_id        varchar(80)  not null,
    document_number varchar(100) not null,
    written_by      varchar(80)  not null,
    custodian       varchar(40),
    signer          varchar(200) not null,
    certificate     varchar(64)  not null,
    file_digest     varchar(64)  not null,
    used_at         timestamp(6) with time zone not null,
    constraint stamp_use_pk primary key (document_id),
    constraint stamp_use_of_document foreign key (document_id) references official_document (id),
    constraint stamp_use_of_stamp foreign key (stamp_id) references stamp (id)
);
create index if not exists stamp_use_newest on stamp_use (used_at, document_id);
