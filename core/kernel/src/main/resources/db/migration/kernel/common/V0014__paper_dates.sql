-- When a paper was issued and until when it holds, as far as the item asks; and the day whose papers are judged: the first day on which
-- the hall had them, so that nothing goes stale while the hall has it.
alter table material add column if not exists issued_on date;
alter table material add column if not exists valid_until date;
alter table bundle_draft_material add column if not exists issued_on date;
alter table bundle_draft_material add column if not exists valid_until date;
alter table application add column if not exists papers_taken_in_on date;
