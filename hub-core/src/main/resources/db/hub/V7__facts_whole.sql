-- A fact is kept whole as JSON; beside it stand the columns that it is looked for by
-- and, of an agency, its kind and its areas.

alter table fact add column details jsonb;
update fact set details = case kind
  when 'AGENCY' then jsonb_build_object('agency', agency, 'kind', agency_kind, 'areas', areas)
  when 'POLICY' then jsonb_build_object('version', version)
  when 'INVOLVEMENT' then jsonb_build_object('subject', subject, 'agency', agency,
    'recordedBy', recorded_by, 'confirmedBy', coalesce(confirmed_by, '{}'))
  when 'SHARE' then jsonb_build_object('owner', owner, 'recipient', agency, 'record', record_id,
    'subject', subject, 'categories', categories, 'purposes', purposes, 'level', level)
  when 'RESTRICTION' then jsonb_build_object('record', record_id, 'category', categories[1],
    'kind', agency_kind, 'highest', level)
  when 'LINK' then jsonb_build_object('one', subject, 'other', other_subject,
    'confirmed', confirmed)
end;
alter table fact alter column details set not null;
drop index fact_agency;
drop index fact_policy;
drop index fact_subject;
drop index fact_record;
alter table fact drop column owner, drop column recorded_by, drop column confirmed_by,
  drop column categories, drop column purposes, drop column level, drop column version;
create index fact_agency on fact (agency) where kind in ('AGENCY', 'SUSPENSION');
create index fact_policy on fact (known_from) where kind = 'POLICY' and known_until is null;
create index fact_subject on fact (subject, agency) where subject is not null;
create index fact_record on fact (record_id, agency) where record_id is not null;
