-- Who looked at this child, or asked for this record though none was found.
create index ruling_by_asked_subject on ruling_index (version, asked_subject, position)
  where n = 0 and asked_subject is not null;
create index ruling_by_asked_record on ruling_index (version, asked_record, position)
  where record_id is null and asked_record is not null;

-- What is recorded of a person's own looking: one row for each answer.
create index ruling_by_looker on ruling_index (version, reader, sub, position) where n = 0;
