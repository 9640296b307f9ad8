-- Papers that were brought to the counter after an application had been handed in, as JSON: numbers and codes, no personal data.
alter table application add column if not exists received_papers varchar default '[]' not null;
alter table application add column if not exists papers_answer_notice boolean default false not null;
