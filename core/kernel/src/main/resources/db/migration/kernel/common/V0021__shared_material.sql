-- 数据共享材料: what sources yielded for the materials of an application that nobody brings.
create table if not exists shared_material (
    id             varchar(80)  not null,
    application_id varchar(32)  not null,
    requirement    varchar(40)  not null,
    outcome        varchar(20)  not null,
    source         varchar(400) not null,
    as_of          timestamp(6) with time zone,
    fetched_at     timestamp(6) with time zone not null,
    sealed_data    varchar      not null,
    constraint shared_material_pk primary key (id),
    constraint shared_material_of_application foreign key (application_id) references application (id)
);
create index if not exists shared_material_by_application on shared_material (application_id);
