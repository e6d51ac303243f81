-- By what a person can be found: keyed digests, never what they are made of. One row for each thing
-- that an event says; what a later one replaces or withdraws is told by its own row.

create table subject_search (
  version int not null,
  subject uuid not null,
  kind text not null,
  category text not null,
  says text not null,
  digest text not null,
  position bigint not null,
  primary key (version, subject, position, kind, category, says, digest)
);
create index subject_search_by_digest on subject_search (version, digest);

insert into view_progress (view, position) values ('search', 0) on conflict (view) do nothing;

-- What readers see: the version that serves, as of their statement.
create view served_subject_search with (security_invoker) as
  select s.* from subject_search s
   where s.version = (select p.serving from view_progress p where p.view = 'search');

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert, update, delete on subject_search to hub_app;
    grant select on served_subject_search to hub_app;
  end if;
end
$$;
