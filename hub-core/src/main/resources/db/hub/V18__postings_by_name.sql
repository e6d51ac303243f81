-- An agency's tag is on every event of the agency: which of them are of one name is found without
-- reading past the others.
alter table event_tag
  drop constraint event_tag_pkey,
  add primary key (tag, name, position);

-- Whether an agency takes part is asked by every request. What it was before, and suspensions that
-- are over, are passed by.
drop index fact_agency;
create index fact_agency on fact (agency, kind, valid_until)
  where kind in ('AGENCY', 'SUSPENSION') and known_until is null;
