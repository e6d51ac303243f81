-- Which outcomes and grounds an agency has of a topic at all, by one look for each and not by one
-- for each day.
create index audit_tally_by_cell on audit_tally (topic, agency, outcome, ground);
