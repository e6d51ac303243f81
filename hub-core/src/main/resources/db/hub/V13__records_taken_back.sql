-- Who had lost a record before is told nothing more of it when its owner withdraws it.
create index feed_item_taken_back on feed_item (agency, record_id)
  where type = 'org.safeguardinghub.share.recalled.v1';
