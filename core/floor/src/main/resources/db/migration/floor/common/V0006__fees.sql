-- 收费: fees that fell due, payments and refunds with their shares, the books in double entry, the gateway's messages, closings.
-- Rows of one act are written in any order, in the middle of other acts, so no foreign keys: the invariant of the fee books finds what
-- refers to nothing.
create table if not exists fee_day (
    fee_day     date        not null,
    receipts    int         not null,
    ledger_seq  int         not null,
    ledger_hash varchar(64) not null,
    last_act_at timestamp(6) with time zone not null,
    constraint fee_day_pk primary key (fee_day)
);

create table if not exists fee_demand (
    id                 varchar(32)   not null,
    application_id     varchar(32)   not null,
    application_number varchar(60)   not null,
    subject            varchar(32)   not null,
    item_id            varchar(60)   not null,
    item_version       int           not null,
    fee_id             varchar(20)   not null,
    name_zh            varchar(400)  not null,
    name_en            varchar(400)  not null,
    basis              varchar(200)  not null,
    demanded           bigint        not null,
    reduced            bigint        not null,
    paid               bigint        not null,
    refunded           bigint        not null,
    reduced_because    varchar(2000) not null,
    notice             varchar(200)  not null,
    demanded_at        timestamp(6) with time zone not null,
    constraint fee_demand_pk primary key (id),
    constraint fee_demand_once unique (application_id, fee_id),
    constraint fee_demand_sound check (demanded >= 0 and reduced >= 0 and reduced <= demanded and refunded >= 0 and refunded <= paid)
);
create index if not exists fee_demand_by_subject on fee_demand (subject, demanded_at);
create index if not exists fee_demand_newest on fee_demand (demanded_at);

create table if not exists fee_payment (
    id                  varchar(32) not null,
    kind                varchar(20) not null,
    state               varchar(20) not null,
    subject             varchar(32) not null,
    amount              bigint      not null,
    counter_id          varchar(60) not null,
    done_by             varchar(200) not null,
    begun_at            timestamp(6) with time zone not null,
    moved_at            timestamp(6) with time zone,
    receipt             varchar(20),
    order_id            varchar(32) not null,
    gateway_transaction varchar(64),
    refund_of           varchar(32),
    constraint fee_payment_pk primary key (id),
    constraint fee_payment_receipt_once unique (receipt),
    constraint fee_payment_transaction_once unique (gateway_transaction),
    constraint fee_payment_something check (amount > 0)
);
create index if not exists fee_payment_by_order on fee_payment (order_id);
create index if not exists fee_payment_by_move on fee_payment (moved_at);

create table if not exists payment_share (
    id         varchar(70) not null,
    payment_id varchar(32) not null,
    demand_id  varchar(32) not null,
    amount     bigint      not null,
    refunded   bigint      not null,
    constraint payment_share_pk primary key (id),
    constraint payment_share_sound check (amount >= 0 and refunded >= 0 and refunded <= amount)
);
create index if not exists payment_share_by_payment on payment_share (payment_id);
create index if not exists payment_share_by_demand on payment_share (demand_id);

create table if not exists fee_posting (
    id         varchar(32) not null,
    voucher_id varchar(32) not null,
    fee_day    date        not null,
    account    varchar(20) not null,
    holder     varchar(60) not null,
    debit      bigint      not null,
    credit     bigint      not null,
    constraint fee_posting_pk primary key (id),
    constraint fee_posting_one_side check (debit >= 0 and credit >= 0 and (debit = 0 or credit = 0) and debit + credit > 0)
);
create index if not exists fee_posting_by_account on fee_posting (account, holder);
create index if not exists fee_posting_by_voucher on fee_posting (voucher_id);

create table if not exists gateway_message (
    id                  varchar(64) not null,
    order_id            varchar(64) not null,
    gateway_transaction varchar(64) not null,
    outcome             varchar(20) not null,
    amount              bigint      not null,
    sent_at             timestamp(6) with time zone not null,
    received_at         timestamp(6) with time zone not null,
    verdict             varchar(20) not null,
    constraint gateway_message_pk primary key (id)
);

create table if not exists cash_closing (
    id          varchar(80)   not null,
    fee_day     date          not null,
    counter_id  varchar(60)   not null,
    expected    bigint        not null,
    counted     bigint        not null,
    explanation varchar(2000) not null,
    closed_by   varchar(200)  not null,
    closed_at   timestamp(6) with time zone not null,
    constraint cash_closing_pk primary key (id)
);
create index if not exists cash_closing_by_day on cash_closing (fee_day);

create table if not exists fee_reconciliation (
    gateway_day  date          not null,
    listed       int           not null,
    differences  int           not null,
    explanations varchar(8000) not null,
    done_by      varchar(200)  not null,
    done_at      timestamp(6) with time zone not null,
    constraint fee_reconciliation_pk primary key (gateway_day)
);
