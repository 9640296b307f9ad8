-- Adjustments of the catalogue: proposed, approved by another person, in force from a day.
create table if not exists catalogue_adjustment (
    id             varchar(32)   not null,
    version        bigint        not null,
    state          varchar(20)   not null,
    folder         varchar       not null,
    changes        varchar       not null,
    made_from      varchar(64)   not null,
    effective_on   date          not null,
    reason         varchar(2000) not null,
    proposed_by    varchar(80)   not null,
    proposed_at    timestamp(6) with time zone not null,
    settled_by     varchar(80),
    settled_at     timestamp(6) with time zone,
    settled_reason varchar(2000),
    constraint catalogue_adjustment_pk primary key (id)
);
create index if not exists catalogue_adjustment_due on catalogue_adjustment (state, effective_on);

-- The digest of the folder that the hall last brought into force by itself; one row.
create table if not exists folder_at_start (
    id     varchar(20) not null,
    digest varchar(64) not null,
    constraint folder_at_start_pk primary key (id)
);
