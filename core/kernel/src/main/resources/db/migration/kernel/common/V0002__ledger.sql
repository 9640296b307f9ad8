-- One hash chain per application; append-only. The format is specified in adapters/verifier/README.md: the hash covers the
-- format's name and every other column, in this order.
create table if not exists ledger_entry (
    chain          varchar(40)   not null,
    seq            int           not null,
    previous_hash  varchar(64)   not null,
    hash           varchar(64)   not null,
    algorithm      varchar(16)   not null,
    hall           varchar(40)   not null,
    act            varchar(40)   not null,
    actor          varchar(80)   not null,
    actor_role     varchar(40)   not null,
    at_micros      bigint        not null,
    grounds        varchar(2000) not null,
    changes        varchar       not null,
    data_digest    varchar(64)   not null,
    act_key        varchar(64)   not null,
    request_digest varchar(64)   not null,
    answer         varchar       not null,
    constraint ledger_entry_pk primary key (chain, seq),
    constraint ledger_entry_act_key unique (act_key)
);
