-- Counts how often an entry of base data was saved, so that nobody saves over what somebody else has saved meanwhile.
alter table base_data add column if not exists revision bigint default 1 not null;
