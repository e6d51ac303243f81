-- A view can be made anew beside the version that serves. Rows of any other version than the
-- serving one are unfinished or retired, and nobody reads them.

alter table ruling_index add column version int not null default 1;
alter table ruling_index alter column version drop default;
alter table ruling_index drop constraint ruling_index_pkey;
alter table ruling_index add primary key (version, answer, n);
drop index ruling_by_position;
drop index ruling_by_record;
create index ruling_by_position on ruling_index (version, position, n);
create index ruling_by_record on ruling_index (version, record_id, position);

-- One row for each view that can be made anew. Whoever writes into the serving version holds it
-- until commit, and so does who switches.
alter table view_progress add column serving int not null default 1;
insert into view_progress (view, position)
  select 'audit', coalesce(max(position), 0) from ruling_index
  on conflict (view) do nothing;

-- What readers see: the version that serves, as of their statement.
create view served_ruling_index with (security_invoker) as
  select r.* from ruling_index r
   where r.version = (select p.serving from view_progress p where p.view = 'audit');

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select on served_ruling_index to hub_app;
  end if;
end
$$;
