-- What somebody is still filling in for a bundle: one for each person and bundle, sealed as a whole, gone once it is handed in.
create table if not exists bundle_draft (
    id             varchar(100) not null,
    subject        varchar(32)  not null,
    bundle_id      varchar(60)  not null,
    bundle_version int          not null,
    sealed_data    varchar      not null,
    saved_at       timestamp(6) with time zone not null,
    constraint bundle_draft_pk primary key (id)
);
create index if not exists bundle_draft_by_subject on bundle_draft (subject, saved_at);

create table if not exists bundle_draft_material (
    id             varchar(32)  not null,
    draft_id       varchar(100) not null,
    line           varchar(100) not null,
    title          varchar(200) not null,
    originals      int          not null,
    duplicates     int          not null,
    content_key    varchar(32),
    content_digest varchar(64),
    content_size   bigint       not null,
    media_type     varchar(100),
    constraint bundle_draft_material_pk primary key (id),
    constraint bundle_draft_material_of_draft foreign key (draft_id) references bundle_draft (id)
);
create index if not exists bundle_draft_material_by_draft on bundle_draft_material (draft_id, id);
create index if not exists bundle_draft_material_by_content on bundle_draft_material (content_key);
