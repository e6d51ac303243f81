-- A question about the past asks of what has been replaced since too: an index of what stands now
-- alone is of no use to it, and there is none but these where a table would be read whole.

drop index fact_policy;
create index fact_policy on fact (known_until) where kind = 'POLICY';
drop index fact_agency;
create index fact_agency on fact (agency, kind, known_until, valid_until)
  where kind in ('AGENCY', 'SUSPENSION');

-- What an agreement would change is counted person by person: what is known of one is asked once,
-- and not with each of its records anew.

drop index ruled_record_owner;
create index ruled_record_owner on ruled_record
  (owner, (coalesce(subjects[1], '00000000-0000-0000-0000-000000000000')), record_id);
