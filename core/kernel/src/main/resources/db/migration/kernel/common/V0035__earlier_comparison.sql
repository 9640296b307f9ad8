-- What comparing said before it said something else: after a supplement, or when a register answers otherwise. Sealed like the last one.
create table if not exists earlier_comparison (
    application_id varchar(32) not null,
    ordinal        int         not null,
    sealed_report  varchar     not null,
    constraint earlier_comparison_pk primary key (application_id, ordinal),
    constraint earlier_comparison_of foreign key (application_id) references application (id)
);
