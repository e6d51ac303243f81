-- Behind row-level security only what cannot leak may look into an index before rows are judged, and
-- of coalesce the planner does not know that it cannot; of case it does. With the former the kind of
-- a decision was filtered row by row, thousands of them for each page.
drop index ruling_by_cell;
create index ruling_by_cell on ruling_index
  (version, reader, highest, (case when purpose is null then 'NOT_STATED' else purpose end),
   ruled_at desc, position desc, n desc);
