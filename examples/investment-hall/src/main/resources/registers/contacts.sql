-- 企业联系人库: a database of the town, invented, which the hall asks as sources/enterprise-contacts.yaml describes it.
create table if not exists contact (code varchar(18) primary key, person varchar(50), phone varchar(50), recorded_at timestamp with time zone);
merge into contact values ('91320583MA1WJ3K23T', '陆一鸣', '0512 5555 0188', timestamp with time zone '2026-03-18 01:20:00+00:00');
merge into contact values ('91320583MA1X7P4M0X', '沈若兰', '0512 5555 0162', timestamp with time zone '2026-05-06 06:40:00+00:00');
merge into contact values ('91320583MA1Y6C8R7R', '朱可欣', '0512 5555 0137', timestamp with time zone '2025-11-24 02:05:00+00:00');
merge into contact values ('91320583MA20H5T95L', '钱思齐', '0512 5555 0119', timestamp with time zone '2026-01-12 03:30:00+00:00');
merge into contact values ('913205837491206533', '吴婉清', '0512 5555 0174', timestamp with time zone '2025-06-30 07:15:00+00:00');
merge into contact values ('91320583MA24L7W1X2', '高子涵', '0512 5555 0151', timestamp with time zone '2026-08-03 05:50:00+00:00');
merge into contact values ('91320583MA26E9JR99', '戴明哲', '0512 5555 0143', timestamp with time zone '2026-06-15 08:00:00+00:00');
merge into contact values ('12320583466952134N', '沈洁', '0512 5555 0123', timestamp with time zone '2025-09-01 01:00:00+00:00');
