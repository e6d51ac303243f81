-- What views keep of a record's content, which goes when the record is erased.

create index subject_search_of_subject on subject_search (subject);
create index named_thing_of_record on named_thing (record);
