-- An answer may come from a person of the department through the department's own system, named as in the ledger.
alter table task alter column closed_by set data type varchar(80);
