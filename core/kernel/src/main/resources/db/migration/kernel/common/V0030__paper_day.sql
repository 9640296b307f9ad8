-- Each paper is judged by the first day on which the hall had it: what comes later than the rest has a day of its own. A draft of a
-- bundle keeps what an application's draft keeps, also where the hall came by a material without its being handed in.
alter table material add column if not exists taken_in_on date;
alter table bundle_draft_material add column if not exists supply_source varchar(60);
alter table bundle_draft_material add column if not exists supply_reference varchar(100);
alter table bundle_draft_material add column if not exists supply_as_of timestamp(6) with time zone;
