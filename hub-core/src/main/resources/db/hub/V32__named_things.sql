-- What concerns name that other concerns may name too: keyed digests, never what they are made of;
-- and in which districts they arose, under a key.
-- One row for each thing that an owner's event names; what a later one replaces is told by its own
-- row. A place is the event's position and the row's number within it, so that each is one row's.

create table named_thing (
  version int not null,
  place bigint not null,
  record uuid not null,
  owner text not null,
  kind text not null,
  says text not null,
  digest text not null,
  position bigint not null,
  primary key (version, place)
);
create index named_thing_by_digest on named_thing (version, digest, place) where says = 'NAMED';
create index named_thing_by_owner on named_thing (version, owner, place) where says = 'NAMED';
create index named_thing_arisen on named_thing (version, record) where says = 'ARISEN';
create index named_thing_replaced on named_thing (version, record, kind, place)
  where says = 'REPLACED';

-- Concerns of which the hub was told in a week.
create index concern_recorded on ruled_record (recorded_at) where type = 'CONCERN';

insert into view_progress (view, position) values ('patterns', 0) on conflict (view) do nothing;

-- What readers see: the version that serves, as of their statement.
create view served_named_thing with (security_invoker) as
  select t.* from named_thing t
   where t.version = (select p.serving from view_progress p where p.view = 'patterns');

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert, update, delete on named_thing to hub_app;
    grant select on served_named_thing to hub_app;
  end if;
end
$$;
