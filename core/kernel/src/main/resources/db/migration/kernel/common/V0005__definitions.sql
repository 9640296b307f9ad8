-- Every published version of every definition; content and pins never change, ended_at is set once.
create table if not exists definition_version (
    id            varchar(120)  not null,
    kind          varchar(20)   not null,
    definition_id varchar(60)   not null,
    version       int           not null,
    digest        varchar(64)   not null,
    content       varchar       not null,
    pins          varchar       not null,
    published_at  timestamp(6) with time zone not null,
    published_by  varchar(80)   not null,
    ended_at      timestamp(6) with time zone,
    constraint definition_version_pk primary key (id),
    constraint definition_version_once unique (kind, definition_id, version)
);
create index if not exists definition_version_in_force on definition_version (ended_at, kind, definition_id);

-- Where the chain of the acts that concern no application ends; its one row is locked while such an act appends.
create table if not exists hall_chain (
    id          varchar(40) not null,
    ledger_seq  int         not null,
    ledger_hash varchar(64) not null,
    last_act_at timestamp(6) with time zone not null,
    constraint hall_chain_pk primary key (id)
);
insert into hall_chain (id, ledger_seq, ledger_hash, last_act_at)
select 'hall', 0, '', timestamp with time zone '1970-01-01 00:00:00+00'
 where not exists (select 1 from hall_chain where id = 'hall');
