-- What comparing form, registers and materials said of an application, the last time; sealed under its subject's key.
create table if not exists material_comparison (
    application_id varchar(32) not null,
    compared_at    timestamp(6) with time zone not null,
    sealed_report  varchar     not null,
    constraint material_comparison_pk primary key (application_id),
    constraint material_comparison_of foreign key (application_id) references application (id)
);
