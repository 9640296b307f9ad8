-- 代理: under which mandate somebody who is signed in acts now, if under any.
alter table sign_in_session add column if not exists mandate_id varchar(32);
