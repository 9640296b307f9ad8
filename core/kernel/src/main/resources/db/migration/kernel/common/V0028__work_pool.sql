-- Whom outside the hall an item waits for, so that one who does not answer holds up nobody else's.
alter table work_item add column if not exists pool varchar(80);
