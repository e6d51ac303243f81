-- Views: rebuilt from events at any time, keyed by agency first. They hold who may be concerned,
-- never a level; every read rules again on the facts of its own moment.

create table candidate (
  agency text not null,
  position bigint not null,
  record_id uuid not null,
  primary key (agency, position, record_id)
);

create table feed_counter (
  agency text primary key,
  last bigint not null
);

create table feed_item (
  agency text not null,
  number bigint not null,
  item_id uuid not null,
  type text not null,
  record_id uuid not null,
  record_type text not null,
  position bigint not null,
  recorded_at timestamptz not null,
  ruling_id text not null,
  primary key (agency, number),
  unique (agency, item_id)
);

-- Up to which item an agency's topic is complete.
create table feed_relay (
  agency text primary key,
  sent bigint not null
);

create table ruling_index (
  answer uuid not null,
  n int not null,
  position bigint not null,
  ruled_at timestamptz not null,
  exit text not null,
  reader text not null,
  sub text not null,
  purpose text,
  case_reference text,
  owner text,
  record_id uuid,
  asked_record uuid,
  asked_subject uuid,
  highest text not null,
  primary key (answer, n)
);
create index ruling_by_position on ruling_index (position, n);
create index ruling_by_record on ruling_index (record_id, position);

-- How far each view has come; lag is the distance to event_head.
create table view_progress (
  view text primary key,
  position bigint not null
);

do $$
begin
  if exists (select from pg_roles where rolname = 'hub_app') then
    grant select, insert, update, delete
      on candidate, feed_counter, feed_item, feed_relay, ruling_index, view_progress to hub_app;
  end if;
end
$$;
