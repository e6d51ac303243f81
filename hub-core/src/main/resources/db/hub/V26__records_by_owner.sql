-- Before an agency signs what it would share, all of its records are ruled on, page by page.

create index ruled_record_owner on ruled_record (owner, position, record_id);
