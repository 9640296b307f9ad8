-- What one person asked for and another may do; and room for everybody who served the applicant at the front desk.
alter table application add column if not exists second_person_requests varchar default '[]' not null;
alter table application alter column front_desk set data type varchar;
